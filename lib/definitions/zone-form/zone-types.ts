/** The types of zones BigCommerce documents, in the order in which they are offered. BigCommerce docs: shipping zones. */
export const zoneTypes = ['country', 'state', 'zip', 'global'] as const;

export type ZoneType = (typeof zoneTypes)[number];

/** What a merchant calls a type. */
export const zoneTypeNames: Record<ZoneType, string> = {
  country: 'Countries',
  state: 'States or provinces',
  zip: 'Postal codes',
  global: 'Rest of the world',
};

/** What a zone of the type is made of, one and many. */
export const placeNouns: Record<Exclude<ZoneType, 'global'>, readonly [one: string, many: string]> = {
  country: ['country', 'countries'],
  state: ['state or province', 'states or provinces'],
  zip: ['postal code', 'postal codes'],
};

/** Whether the type is one that the app knows; BigCommerce may have others tomorrow. */
export function isZoneType(type: string): type is ZoneType {
  return (zoneTypes as readonly string[]).includes(type);
}

/** The name of a type as BigCommerce writes it; the type itself when it is in no documentation. */
export function zoneTypeName(type: string): string {
  return isZoneType(type) ? zoneTypeNames[type] : type;
}

/** `1 postal code`, `40,000 postal codes`; of a type that nobody documented, `2 places`. */
export function countPlaces(type: string, count: number): string {
  const [one, many] = isZoneType(type) && type !== 'global' ? placeNouns[type] : (['place', 'places'] as const);
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
