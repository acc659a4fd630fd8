import { z } from 'zod';
import { carrierCodes } from '@/lib/definitions/carrier-codes';
import { listSchema } from '@/lib/rest/list-page';
import { ownerSchema } from '@/lib/rest/resources/owner';
import { serviceLevelListSchema, visibilitySchema } from '@/lib/rest/resources/service-level';

/** What can be expanded of a carrier. */
export const carrierIncludes = ['owner', 'owner.account', 'service_levels'] as const;

/** A carrier as the API shows it. */
export const carrierSchema = z
  .object({
    id: z.string().meta({ description: 'Carrier ID.', example: 'cr_019a2b3c4d5e7f008a9bacbdcedfe0f1' }),
    object: z.literal('carrier'),
    name: z.string().meta({ description: 'Unique among your carriers.', example: 'UPS' }),
    code: z.enum(carrierCodes).nullable().meta({
      description:
        '`fedex`, `ups` and `usps` are connected through Shippo; the others every store has. Null for a custom carrier.',
    }),
    account_number: z.string().nullable().meta({ description: 'Your account number with the carrier.' }),
    customer_portal_visibility: visibilitySchema,
    owner: ownerSchema.nullable().meta({ description: 'Where it came from; null unless expanded.' }),
    service_levels: serviceLevelListSchema
      .nullable()
      .meta({ description: 'Its first service levels; null unless expanded. `next_page_url` leads to the others.' }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    deleted_at: z.null().meta({ description: 'Always null: a deleted carrier is answered with 410.' }),
  })
  .meta({ id: 'Carrier' });

export type CarrierResource = z.output<typeof carrierSchema>;

export const carrierListSchema = listSchema(carrierSchema).meta({ id: 'CarrierList' });
