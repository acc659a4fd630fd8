import { z } from 'zod';

const placeSchema = z.object({
  countryIso2: z.string(),
  stateIso2: z.string().optional(),
  zip: z.string().optional(),
});

const handlingFeeSchema = z.object({ kind: z.enum(['fixed', 'percentage']), amount: z.string() });

/** A zone as it is kept: everything but its list of places, which can be 40,000 long. */
export const zoneSummarySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** zip | country | state | global, or what BigCommerce says tomorrow */
  type: z.string(),
  enabled: z.boolean(),
  /** Of the zone itself; the minimum is a decimal in the store's currency. */
  freeShipping: z.object({ enabled: z.boolean(), minimumSubTotal: z.string() }),
  /** How many places the zone names. */
  placeCount: z.number().int(),
  /** The first of them. */
  places: z.array(placeSchema),
  /** SHA-256 of the whole zone with every place, in normal form. */
  hash: z.string(),
});

/** A method in normal form (normalize-method.ts): equal methods are equal JSON. */
export const normalizedMethodSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
  enabled: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  /** null: no fee */
  handlingFee: handlingFeeSchema.nullable(),
  isFallback: z.boolean(),
  /** The storefronts it is limited to; null when BigCommerce does not say. */
  channelIds: z.array(z.number().int()).nullable(),
});

export type Place = z.infer<typeof placeSchema>;
export type HandlingFee = z.infer<typeof handlingFeeSchema>;
export type ZoneSummary = z.infer<typeof zoneSummarySchema>;
export type NormalizedMethod = z.infer<typeof normalizedMethodSchema>;

/** A zone and its methods as this app last saw them. */
export interface ZoneSnapshot {
  zone: ZoneSummary;
  /** By id, as BigCommerce lists them. */
  methods: readonly NormalizedMethod[];
  /** Changes when the zone or one of its methods does; not with the order of keys or the way a number is written. */
  hash: string;
  readAt: Date;
}

const rowSchema = z.object({
  zone: zoneSummarySchema,
  methods: z.array(normalizedMethodSchema),
  hash: z.string(),
  readAt: z.date(),
});

/** A row of the database as a snapshot; nothing when another version of the app wrote it in another way. */
export function toSnapshot(row: unknown): ZoneSnapshot[] {
  const { data } = rowSchema.safeParse(row);
  return data ? [data] : [];
}
