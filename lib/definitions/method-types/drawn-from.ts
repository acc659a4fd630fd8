import { z } from 'zod';

/** The method a form was drawn from; goes out with the form and comes back with it. */
export const drawnFromSchema = z.object({
  /** Tells whether what every answer tells changed since: name, type, whether it is enabled, handling fee. */
  hash: z.string(),
  /** The same of its settings; null when BigCommerce did not tell them. */
  settings: z.string().nullable(),
  /** The same of its storefronts. */
  storefronts: z.string().nullable(),
  /** Tells whether somebody touched the settings in the form. */
  untouched: z.string(),
  /** Only to say what changed. */
  words: z.record(z.string(), z.string()),
});

export type DrawnFrom = z.infer<typeof drawnFromSchema>;

/** Whether both are of the same version of the method, in all that both tell. */
export function isSameVersion(one: DrawnFrom, other: DrawnFrom): boolean {
  return one.hash === other.hash && same(one.settings, other.settings) && same(one.storefronts, other.storefronts);
}

/** Whether one tells anything that another did not, or otherwise. */
export function isNewerVersion(latest: DrawnFrom, drawn: DrawnFrom): boolean {
  return latest.hash !== drawn.hash || latest.settings !== drawn.settings || latest.storefronts !== drawn.storefronts;
}

function same(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
