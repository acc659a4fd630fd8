import { z } from 'zod';
import type { Carrier } from '@/lib/carriers/carrier';
import { createCarrier } from '@/lib/carriers/create-carrier';
import { shippoCodes } from '@/lib/definitions/carrier-codes';
import { ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { answerWith } from '@/lib/idempotency/answer-with';
import { defineEndpoint } from '@/lib/rest/endpoint';
import { INCLUDE, includeSchema } from '@/lib/rest/include';
import { nameText } from '@/lib/rest/plain-text';
import { carrierIncludes, carrierSchema } from '@/lib/rest/resources/carrier';
import { expandCarrier } from '@/lib/rest/resources/expand-carriers';
import { noParams } from '@/lib/rest/resources/ids';
import { visibilitySchema } from '@/lib/rest/resources/service-level';

const bodySchema = z
  .strictObject({
    name: nameText(ownCarrierLimits.name).meta({ description: 'Unique among your carriers.', example: 'UPS' }),
    code: z.enum(shippoCodes).optional().meta({
      description:
        'Connects the carrier through Shippo and syncs its service levels, hidden. Leave it out for a custom carrier.',
      example: 'ups',
    }),
    account_number: nameText(ownCarrierLimits.accountNumber).optional().meta({
      description: 'Your account number with the carrier; needed for `ups` and `usps`.',
      example: '1X2345',
    }),
    customer_portal_visibility: visibilitySchema.default('visible'),
  })
  .meta({ id: 'NewCarrier' });

export const createCarrierEndpoint = defineEndpoint({
  method: 'POST',
  path: '/v1/operations/carriers',
  id: 'createCarrier',
  summary: 'Create a carrier',
  description:
    'A carrier with a code is connected through Shippo first; in sandbox that is skipped. FedEx takes an account that Shippo has already, or begins unconnected.',
  permissions: ['carriers:create'],
  params: noParams,
  query: z.strictObject({ [INCLUDE]: includeSchema(carrierIncludes) }),
  body: bodySchema,
  include: carrierIncludes,
  status: 201,
  response: carrierSchema,
  errors: ['resource_exists', 'resource_conflict', 'external_service_error', 'service_unavailable', 'timeout'],
  makes: 'cr',
  run(call) {
    const {
      name,
      code = null,
      account_number: accountNumber = null,
      customer_portal_visibility: visibility,
    } = call.body;
    return answerWith<Carrier>(call.attempt, {
      verb: (attempt) => createCarrier(call.context, { name, code, accountNumber, visibility }, attempt),
      toAnswer: async (carrier, tx) => ({
        status: 201,
        body: await expandCarrier(call, carrier, tx),
        location: `/v1/operations/carriers/${carrier.id}`,
      }),
    });
  },
});
