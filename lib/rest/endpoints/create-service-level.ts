import { z } from 'zod';
import type { ServiceLevel } from '@/lib/carriers/carrier';
import { createServiceLevel } from '@/lib/carriers/levels/create-service-level';
import { MAX_TRANSIT_DAYS, ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { answerWith } from '@/lib/idempotency/answer-with';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { nameText } from '@/lib/rest/plain-text';
import { expandLevel, levelIncludes } from '@/lib/rest/resources/expand-level';
import { carrierParams } from '@/lib/rest/resources/ids';
import { serviceLevelSchema, visibilitySchema } from '@/lib/rest/resources/service-level';

const bodySchema = z
  .strictObject({
    name: nameText(ownCarrierLimits.levelName).meta({ description: 'What customers read.', example: 'Night express' }),
    code: nameText(ownCarrierLimits.levelCode).meta({
      description: 'Unique in the carrier; answered as `service_level_token`.',
      example: 'night_express',
    }),
    is_default: z.boolean().meta({ description: 'Takes the place of the default there was.', example: false }),
    customer_portal_visibility: visibilitySchema.default('visible'),
    default_transit_days: z
      .int()
      .min(0)
      .max(MAX_TRANSIT_DAYS)
      .optional()
      .meta({ description: 'Business days.', example: 2 }),
  })
  .meta({ id: 'NewServiceLevel' });

export const createServiceLevelEndpoint = defineEndpoint({
  method: 'POST',
  path: '/v1/operations/carriers/{carrier_id}/service-levels',
  id: 'createServiceLevel',
  summary: 'Add a service level',
  description: 'No sync removes a service level that was added here.',
  permissions: ['carriers:create'],
  params: carrierParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(levelIncludes) }),
  body: bodySchema,
  include: levelIncludes,
  status: 201,
  response: serviceLevelSchema,
  errors: ['resource_not_found', 'resource_gone', 'resource_exists'],
  makes: 'crop',
  run(call) {
    const { carrier_id: carrierId } = call.params;
    const { name, code, is_default: isDefault, default_transit_days: defaultTransitDays = null } = call.body;
    const level = { name, code, isDefault, defaultTransitDays, visibility: call.body.customer_portal_visibility };
    return answerWith<ServiceLevel>(call.attempt, {
      verb: (attempt) => createServiceLevel(call.context, { carrierId, ...level }, attempt),
      toAnswer: async (made, tx) => ({
        status: 201,
        body: await expandLevel(call, made, tx),
        location: `/v1/operations/carriers/${carrierId}/service-levels/${made.id}`,
      }),
    });
  },
});
