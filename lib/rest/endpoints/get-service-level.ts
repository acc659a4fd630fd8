import { z } from 'zod';
import { findServiceLevel } from '@/lib/carriers/levels/find-service-level';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { expandLevel, levelIncludes } from '@/lib/rest/resources/expand-level';
import { serviceLevelParams } from '@/lib/rest/resources/ids';
import { serviceLevelSchema } from '@/lib/rest/resources/service-level';

export const getServiceLevelEndpoint = defineEndpoint({
  method: 'GET',
  path: '/v1/operations/carriers/{carrier_id}/service-levels/{service_level_id}',
  id: 'getServiceLevel',
  summary: 'Get a service level',
  permissions: ['carriers:read'],
  params: serviceLevelParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(levelIncludes) }),
  include: levelIncludes,
  status: 200,
  response: serviceLevelSchema,
  errors: ['resource_not_found', 'resource_gone'],
  async run(call) {
    const { carrier_id: carrierId, service_level_id: id } = call.params;
    return { status: 200, body: await expandLevel(call, await findServiceLevel(call.context, { carrierId, id })) };
  },
});
