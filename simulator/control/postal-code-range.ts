import { z } from 'zod';

/** `count` codes of five digits, one after the other. */
export const postalCodeRangeSchema = z
  .strictObject({
    country_iso2: z.string().default('US'),
    first: z.int().nonnegative().default(10_001),
    count: z.int().positive(),
  })
  .refine(({ first, count }) => first + count <= 100_000, 'The codes do not fit into five digits.');

/** The `locations` of a zone of type zip for a range: 40,000 need not be sent to the control API one by one. */
export function generatePlaces(range: z.infer<typeof postalCodeRangeSchema>): object[] {
  return Array.from({ length: range.count }, (_, index) => {
    return { country_iso2: range.country_iso2, zip: String(range.first + index).padStart(5, '0') };
  });
}
