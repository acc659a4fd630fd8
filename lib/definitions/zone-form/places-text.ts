import { z } from 'zod';
import type { ZoneType } from '@/lib/definitions/zone-form/zone-types';

/** A country, a state or province with its country, or a postal code with its country; `zip` and `stateIso2` by the zone's type. */
export interface Place {
  countryIso2: string;
  stateIso2?: string;
  zip?: string;
}

/**
 * Places as they travel between browser and server: by country, its postal codes or states one a line, nothing for the country
 * itself. A tenth of the size of a list of objects, and one string to check instead of 40,000.
 */
export type PlacesText = Record<string, string>;

/** Longest postal code this app sends. The longest anywhere are of 12 characters (SE-123 45, 1234-567-8). */
export const CODE_LENGTH = 20;

/** BigCommerce docs: shipping zones. Whether it counts by zone or by store is not said. */
export const MOST_CODES = 40_000;

/** Places of a zone that are there; taken as they are, because BigCommerce wrote them. */
export const placesTextSchema = z.record(z.string().max(CODE_LENGTH), z.string());

/** Places to be added to a zone. */
export const newPlacesTextSchema = z
  .record(z.string().regex(/^[A-Z]{2}$/, 'A country has a code of two letters'), z.string())
  .refine((text) => countLines(text) <= MOST_CODES, `BigCommerce takes at most 40,000 postal codes in a zone`)
  .refine((text) => Object.values(text).every(areCodes), `A code has 1 to ${CODE_LENGTH} characters`);

/** What an edit of a zone's places adds and removes; never the list itself. */
export const placesEditSchema = z.object({ added: newPlacesTextSchema, removed: placesTextSchema });

export type PlacesEdit = z.infer<typeof placesEditSchema>;

/** The places as text, in their order within each country. */
export function toPlacesText(places: readonly Place[]): PlacesText {
  const lines = new Map<string, string[]>();
  for (const { countryIso2, stateIso2, zip } of places) {
    const line = zip ?? stateIso2 ?? '';
    const known = lines.get(countryIso2);
    if (known) known.push(line);
    else lines.set(countryIso2, [line]);
  }
  return Object.fromEntries([...lines].map(([country, codes]) => [country, codes.join('\n')]));
}

/** The text as places of a zone of that type; the world has none. */
export function fromPlacesText(type: ZoneType, text: PlacesText): Place[] {
  return Object.entries(text).flatMap(([countryIso2, lines]): Place[] => {
    if (type === 'country') return [{ countryIso2 }];
    const codes = lines.split('\n').filter(Boolean);
    if (type === 'state') return codes.map((stateIso2) => ({ countryIso2, stateIso2 }));
    return type === 'zip' ? codes.map((zip) => ({ countryIso2, zip })) : [];
  });
}

function countLines(text: PlacesText): number {
  return Object.values(text).reduce((count, lines) => count + lines.split('\n').length, 0);
}

function areCodes(lines: string): boolean {
  return lines === '' || lines.split('\n').every((line) => line.length <= CODE_LENGTH && isPlain(line));
}

/** Something to read, without spaces at its ends or control characters. */
function isPlain(line: string): boolean {
  return line !== '' && line.trim() === line && !/\p{Cc}/u.test(line);
}
