import { z } from 'zod';
import { listServiceLevels } from '@/lib/carriers/levels/list-service-levels';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { listQueryShape, toList, toPageQuery } from '@/lib/rest/list-page';
import { carrierParams } from '@/lib/rest/resources/ids';
import { levelsAddress } from '@/lib/rest/resources/list-addresses';
import { ownersOf } from '@/lib/rest/resources/owner';
import { serviceLevelListSchema, toServiceLevelResource } from '@/lib/rest/resources/service-level';
import { levelIncludes } from '@/lib/rest/resources/expand-level';

export const listServiceLevelsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/v1/operations/carriers/{carrier_id}/service-levels',
  id: 'listServiceLevels',
  summary: 'List the service levels of a carrier',
  permissions: ['carriers:read'],
  params: carrierParams,
  query: z.strictObject({ ...listQueryShape, [INCLUDE]: includeSchema(levelIncludes) }),
  include: levelIncludes,
  status: 200,
  response: serviceLevelListSchema,
  errors: ['resource_not_found', 'resource_gone'],
  async run({ context, params, query, include, address }) {
    const { list, path } = levelsAddress(context.store, params.carrier_id);
    const wanted = toPageQuery(query, list);
    const page = await listServiceLevels(context, params.carrier_id, wanted);
    const ownerOf = await ownersOf(context.store, include);
    const shown = page.items.map((level) => toServiceLevelResource(level, ownerOf('account')));
    const body = toList({ ...page, position: wanted.position }, shown, { list, path, query: address.query });
    return { status: 200, body };
  },
});
