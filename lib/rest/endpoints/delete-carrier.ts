import { z } from 'zod';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { carrierParams, noQuery } from '@/lib/rest/resources/ids';

export const deleteCarrierEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/v1/operations/carriers/{carrier_id}',
  id: 'deleteCarrier',
  summary: 'Delete a carrier',
  description:
    'With its service levels. Its account at Shippo is switched off first; when Shippo cannot do that, nothing is deleted.',
  permissions: ['carriers:delete'],
  params: carrierParams,
  query: noQuery,
  include: [],
  status: 200,
  response: z.object({}),
  errors: [
    'validation_failed',
    'resource_not_found',
    'resource_gone',
    'resource_conflict',
    'external_service_error',
    'service_unavailable',
    'timeout',
  ],
  async run({ context, params }) {
    await deleteCarrier(context, params.carrier_id);
    return { status: 200, body: {} };
  },
});
