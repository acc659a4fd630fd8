import { z } from 'zod';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { carrierIncludes, carrierSchema } from '@/lib/rest/resources/carrier';
import { expandCarrier } from '@/lib/rest/resources/expand-carriers';
import { carrierParams } from '@/lib/rest/resources/ids';

export const getCarrierEndpoint = defineEndpoint({
  method: 'GET',
  path: '/v1/operations/carriers/{carrier_id}',
  id: 'getCarrier',
  summary: 'Get a carrier',
  permissions: ['carriers:read'],
  params: carrierParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(carrierIncludes) }),
  include: carrierIncludes,
  status: 200,
  response: carrierSchema,
  errors: ['resource_not_found', 'resource_gone'],
  async run(call) {
    const carrier = await findCarrier(call.context, call.params.carrier_id);
    return { status: 200, body: await expandCarrier(call, carrier) };
  },
});
