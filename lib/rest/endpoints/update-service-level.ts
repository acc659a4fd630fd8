import { z } from 'zod';
import type { ServiceLevel } from '@/lib/carriers/carrier';
import { updateServiceLevel } from '@/lib/carriers/levels/update-service-level';
import { MAX_TRANSIT_DAYS, ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { answerWith } from '@/lib/idempotency/answer-with';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { nameText } from '@/lib/rest/plain-text';
import { expandLevel, levelIncludes } from '@/lib/rest/resources/expand-level';
import { serviceLevelParams } from '@/lib/rest/resources/ids';
import { serviceLevelSchema, visibilitySchema } from '@/lib/rest/resources/service-level';

const bodySchema = z
  .strictObject({
    name: nameText(ownCarrierLimits.levelName).optional(),
    code: nameText(ownCarrierLimits.levelCode).optional(),
    customer_portal_visibility: visibilitySchema.optional(),
    is_default: z.boolean().optional(),
    default_transit_days: z
      .int()
      .min(0)
      .max(MAX_TRANSIT_DAYS)
      .nullable()
      .optional()
      .meta({ description: 'Null clears it.' }),
  })
  .meta({ id: 'ServiceLevelChange' });

export const updateServiceLevelEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/v1/operations/carriers/{carrier_id}/service-levels/{service_level_id}',
  id: 'updateServiceLevel',
  summary: 'Change a service level',
  description: 'One that came from Shippo keeps the token that rates are asked for with when its code changes.',
  permissions: ['carriers:update'],
  params: serviceLevelParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(levelIncludes) }),
  body: bodySchema,
  include: levelIncludes,
  status: 200,
  response: serviceLevelSchema,
  errors: ['resource_not_found', 'resource_gone', 'resource_exists'],
  makes: 'crop',
  run(call) {
    const { carrier_id: carrierId, service_level_id: id } = call.params;
    const { name, code, is_default: isDefault, default_transit_days: defaultTransitDays } = call.body;
    const visibility = call.body.customer_portal_visibility;
    const change = { carrierId, id, name, code, visibility, isDefault, defaultTransitDays };
    return answerWith<ServiceLevel>(call.attempt, {
      verb: (attempt) => updateServiceLevel(call.context, change, attempt),
      toAnswer: async (level, tx) => ({ status: 200, body: await expandLevel(call, level, tx) }),
    });
  },
});
