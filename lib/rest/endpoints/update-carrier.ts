import { z } from 'zod';
import type { Carrier } from '@/lib/carriers/carrier';
import { updateCarrier } from '@/lib/carriers/update-carrier';
import { ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { answerWith } from '@/lib/idempotency/answer-with';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { nameText } from '@/lib/rest/plain-text';
import { carrierIncludes, carrierSchema } from '@/lib/rest/resources/carrier';
import { expandCarrier } from '@/lib/rest/resources/expand-carriers';
import { carrierParams } from '@/lib/rest/resources/ids';
import { visibilitySchema } from '@/lib/rest/resources/service-level';

const bodySchema = z
  .strictObject({
    name: nameText(ownCarrierLimits.name).optional().meta({ example: 'UPS West' }),
    customer_portal_visibility: visibilitySchema.optional(),
  })
  .meta({ id: 'CarrierChange' });

export const updateCarrierEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/v1/operations/carriers/{carrier_id}',
  id: 'updateCarrier',
  summary: 'Change a carrier',
  description: 'Code and account number are fixed. Its service levels keep their visibility.',
  permissions: ['carriers:update'],
  params: carrierParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(carrierIncludes) }),
  body: bodySchema,
  include: carrierIncludes,
  status: 200,
  response: carrierSchema,
  errors: ['resource_not_found', 'resource_gone', 'resource_exists'],
  makes: 'cr',
  run(call) {
    const { name, customer_portal_visibility: visibility } = call.body;
    const id = call.params.carrier_id;
    return answerWith<Carrier>(call.attempt, {
      verb: (attempt) => updateCarrier(call.context, { id, name, visibility }, attempt),
      toAnswer: async (carrier, tx) => ({ status: 200, body: await expandCarrier(call, carrier, tx) }),
    });
  },
});
