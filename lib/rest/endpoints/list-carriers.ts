import { z } from 'zod';
import { listCarriers } from '@/lib/carriers/list-carriers';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { listQueryShape, toList, toPageQuery } from '@/lib/rest/list-page';
import { carrierIncludes, carrierListSchema } from '@/lib/rest/resources/carrier';
import { expandCarriers } from '@/lib/rest/resources/expand-carriers';
import { noParams } from '@/lib/rest/resources/ids';
import { carriersAddress } from '@/lib/rest/resources/list-addresses';

export const listCarriersEndpoint = defineEndpoint({
  method: 'GET',
  path: '/v1/operations/carriers',
  id: 'listCarriers',
  summary: 'List carriers',
  description: 'Those that every store has, then your own in the order in which they were made.',
  permissions: ['carriers:read'],
  params: noParams,
  query: z.strictObject({ ...listQueryShape, [INCLUDE]: includeSchema(carrierIncludes) }),
  include: carrierIncludes,
  status: 200,
  response: carrierListSchema,
  errors: [],
  async run(call) {
    const { list, path } = carriersAddress(call.context.store);
    const wanted = toPageQuery(call.query, list);
    const page = await listCarriers(call.context, wanted);
    const shown = await expandCarriers(call, page.items);
    const body = toList({ ...page, position: wanted.position }, shown, { list, path, query: call.address.query });
    return { status: 200, body };
  },
});
