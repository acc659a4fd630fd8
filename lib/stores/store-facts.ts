import { z } from 'zod';
import { unknownStoreFacts, type StoreFacts } from '@/lib/format/store-facts';

const storeFactsSchema = z.object({
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  weightUnits: z.string(),
  controlPanelUrl: z.string().nullable(),
}) satisfies z.ZodType<StoreFacts>;

/** The facts kept in a store's row; the defaults until BigCommerce was asked, or when the row is of an older version. */
export function parseStoreFacts(json: unknown): StoreFacts {
  return storeFactsSchema.safeParse(json).data ?? unknownStoreFacts;
}
