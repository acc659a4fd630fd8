import { z } from 'zod';
import { isObject } from '@/lib/bigcommerce/tolerant';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { listPlaceChanges } from '@/lib/zones/places/place-changes';
import { stableJson } from '@/lib/zones/stable-json';

const feesSchema = z
  .object({ kind: z.enum(['fixed', 'percentage']), amount: z.string(), displaySeparately: z.boolean() })
  .nullable();

/** A method as BigCommerce had it; the numbers in its settings may be those of lossless-json.ts. */
export const storedMethodSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
  // z.record would drop a key called `__proto__`.
  settings: z.custom<Record<string, unknown>>(isObject, 'Settings are an object'),
  enabled: z.boolean(),
  handlingFees: feesSchema,
  isFallback: z.boolean(),
  channelIds: z.array(z.number()).nullable(),
}) satisfies z.ZodType<ZoneMethod>;

const placeSchema = z.object({
  countryIso2: z.string(),
  stateIso2: z.string().exactOptional(),
  zip: z.string().exactOptional(),
});

const zoneFieldsSchema = z.object({
  name: z.string(),
  type: z.string(),
  freeShipping: z.object({
    enabled: z.boolean(),
    minimumSubTotal: z.string(),
    excludeFixedShippingProducts: z.boolean(),
  }),
  handlingFees: feesSchema,
  enabled: z.boolean(),
});

/** A zone as BigCommerce had it. */
export const storedZoneSchema = zoneFieldsSchema.extend({
  id: z.number().int(),
  locations: z.array(placeSchema),
}) satisfies z.ZodType<Zone>;

/** What undoing an activity entry puts back, and what the store must still have for that. Encrypted in the database. */
export const undoDataSchema = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('method change'),
    zoneId: z.number().int(),
    before: storedMethodSchema,
    after: storedMethodSchema,
  }),
  z.object({ of: z.literal('method deletion'), zoneId: z.number().int(), method: storedMethodSchema }),
  z.object({
    of: z.literal('zone change'),
    zoneId: z.number().int(),
    /** Only the fields that changed, as they were. */
    fields: zoneFieldsSchema.partial(),
    /** What undoing adds and removes. */
    places: z.object({ added: z.array(placeSchema), removed: z.array(placeSchema) }),
    /** zoneHash of the zone after the change. */
    after: z.string(),
  }),
  z.object({ of: z.literal('zone deletion'), zone: storedZoneSchema, methods: z.array(storedMethodSchema) }),
]);

export type UndoData = z.infer<typeof undoDataSchema>;

/** What undoing a change of a zone puts back: its difference only. */
export function zoneChangeUndo(before: Zone, after: Zone): UndoData {
  const fields = Object.fromEntries(
    Object.keys(zoneFieldsSchema.shape).flatMap((key) => {
      const [was, is] = [before[key as keyof Zone], after[key as keyof Zone]];
      return stableJson(was) === stableJson(is) ? [] : [[key, was]];
    }),
  );
  const places = listPlaceChanges(after.locations, before.locations);
  return { of: 'zone change', zoneId: after.id, fields, places, after: zoneHash(after) };
}
