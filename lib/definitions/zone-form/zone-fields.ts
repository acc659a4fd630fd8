import { z } from 'zod';
import { placesEditSchema } from '@/lib/definitions/zone-form/places-text';
import { placeNouns, zoneTypes, type ZoneType } from '@/lib/definitions/zone-form/zone-types';

const NAME_LENGTH = 255;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;

const freeShippingShape = z.object({
  enabled: z.boolean(),
  /** In the store's currency; nothing is no minimum. */
  minimumSubTotal: z
    .string()
    .trim()
    .transform((text) => text || '0'),
  excludeFixedShippingProducts: z.boolean(),
});

const handlingFeeShape = z.object({
  kind: z.enum(['none', 'fixed', 'percentage']),
  amount: z.string().trim(),
  displaySeparately: z.boolean(),
});

/** The amounts that a form began with: left alone they pass, even when they break the rules for new ones. */
interface StoredAmounts {
  freeShipping: { minimumSubTotal: string };
  handlingFee: { amount: string };
}

function fieldsSchema(stored?: StoredAmounts) {
  const isAmount = (text: string, kept?: string) => text === kept || AMOUNT.test(text);
  return z.object({
    name: z
      .string('Name is required')
      .trim()
      .min(1, 'Name is required')
      .max(NAME_LENGTH, `Name can have at most ${NAME_LENGTH} characters`),
    enabled: z.boolean(),
    freeShipping: freeShippingShape.refine(
      ({ enabled, minimumSubTotal }) => !enabled || isAmount(minimumSubTotal, stored?.freeShipping.minimumSubTotal),
      { path: ['minimumSubTotal'], error: 'Write the minimum as a number, such as 50 or 49.90' },
    ),
    handlingFee: handlingFeeShape.refine(
      ({ kind, amount }) => kind === 'none' || isAmount(amount, stored?.handlingFee.amount),
      { path: ['amount'], error: 'Write the handling fee as a number, such as 2.50' },
    ),
  });
}

/** What a zone's form holds but for its places; amounts as they are typed. */
export type ZoneFields = z.infer<ReturnType<typeof fieldsSchema>>;

/** What a form was drawn from: as BigCommerce had it, whatever our rules for new values say. */
export const drawnZoneSchema = z.object({
  type: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  freeShipping: z.object({
    enabled: z.boolean(),
    minimumSubTotal: z.string(),
    excludeFixedShippingProducts: z.boolean(),
  }),
  handlingFee: z.object({
    kind: z.enum(['none', 'fixed', 'percentage']),
    amount: z.string(),
    displaySeparately: z.boolean(),
  }),
});

export type DrawnZone = z.infer<typeof drawnZoneSchema>;

/** What the form of an existing zone sends. */
export function zoneEditSchema(stored?: StoredAmounts) {
  return fieldsSchema(stored).extend({ places: placesEditSchema });
}

/** What the form of a new zone sends. */
export const newZoneSchema = zoneEditSchema().extend({ type: z.enum(zoneTypes) });

export type ZoneEdit = z.infer<ReturnType<typeof zoneEditSchema>>;
export type NewZone = z.infer<typeof newZoneSchema>;

/** The form in the browser, which keeps the places beside itself and knows only how many there are. */
export function zoneFormSchema(stored?: StoredAmounts) {
  return fieldsSchema(stored)
    .extend({ type: z.string(), placeCount: z.number().int() })
    .superRefine(({ type, placeCount }, context) => {
      if (placeCount > 0 || !(type in placeNouns)) return;
      const [one] = placeNouns[type as Exclude<ZoneType, 'global'>];
      context.addIssue({ code: 'custom', path: ['placeCount'], message: `Choose at least one ${one}` });
    });
}

export type ZoneFormValues = z.infer<ReturnType<typeof zoneFormSchema>>;

/** The fields of a form without what only the browser needs. */
export function pickZoneFields({ name, enabled, freeShipping, handlingFee }: ZoneFormValues): ZoneFields {
  return { name, enabled, freeShipping, handlingFee };
}

/** A form with nothing in it. */
export const blankZoneFields: ZoneFields = {
  name: '',
  enabled: true,
  freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
  handlingFee: { kind: 'none', amount: '', displaySeparately: false },
};
