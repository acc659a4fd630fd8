import { z } from 'zod';
import { deleteServiceLevel } from '@/lib/carriers/levels/delete-service-level';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { noQuery, serviceLevelParams } from '@/lib/rest/resources/ids';

export const deleteServiceLevelEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/v1/operations/carriers/{carrier_id}/service-levels/{service_level_id}',
  id: 'deleteServiceLevel',
  summary: 'Delete a service level',
  description: 'The default cannot be deleted. One that came from Shippo comes back, hidden, with the next sync.',
  permissions: ['carriers:delete'],
  params: serviceLevelParams,
  query: noQuery,
  include: [],
  status: 200,
  response: z.object({}),
  errors: ['resource_not_found', 'resource_gone', 'resource_conflict'],
  async run({ context, params }) {
    await deleteServiceLevel(context, { carrierId: params.carrier_id, id: params.service_level_id });
    return { status: 200, body: {} };
  },
});
