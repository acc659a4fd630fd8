import { z } from 'zod';
import type { ServiceLevel } from '@/lib/carriers/carrier';
import { syncServiceLevels } from '@/lib/carriers/levels/sync-service-levels';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { carrierParams, noQuery } from '@/lib/rest/resources/ids';
import { serviceLevelSchema, toServiceLevelResource } from '@/lib/rest/resources/service-level';

const levels = (description: string) => z.array(serviceLevelSchema).meta({ description });

export const syncOptionsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/v1/operations/carriers/{carrier_id}/actions/sync-options',
  id: 'syncOptions',
  summary: 'Sync service levels from Shippo',
  description: 'Service levels that were made by hand stay as they are.',
  permissions: ['carriers:update'],
  params: carrierParams,
  query: noQuery,
  include: [],
  status: 200,
  response: z
    .object({
      object: z.literal('service_level_sync'),
      added: levels('New at Shippo; hidden.'),
      removed: levels('Not offered by Shippo any more.'),
      kept: levels('Not offered any more either, but the default or visible: you decide.'),
    })
    .meta({ id: 'ServiceLevelSync' }),
  errors: [
    'resource_not_found',
    'resource_gone',
    'resource_conflict',
    'external_service_error',
    'service_unavailable',
    'timeout',
  ],
  makes: 'crop',
  async run({ context, params }) {
    const { added, removed, kept } = await syncServiceLevels(context, params.carrier_id);
    const body = { object: 'service_level_sync', added: shown(added), removed: shown(removed), kept: shown(kept) };
    return { status: 200, body };
  },
});

function shown(found: readonly ServiceLevel[]) {
  return found.map((level) => toServiceLevelResource(level, null));
}
