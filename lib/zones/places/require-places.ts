import type { ZoneLocation } from '@/lib/bigcommerce/zones';
import { MOST_CODES } from '@/lib/definitions/zone-form/places-text';
import { isZoneType, placeNouns } from '@/lib/definitions/zone-form/zone-types';
import { AppError } from '@/lib/errors';

/**
 * Refuses a list of places that BigCommerce would: none, or too many postal codes (BigCommerce docs: shipping zones).
 *
 * @throws AppError `invalid_input`
 */
export function requirePlaces(type: string, places: readonly ZoneLocation[]): void {
  if (!isZoneType(type) || type === 'global') return;
  const [one] = placeNouns[type];
  if (places.length === 0) throw refuse(`Choose at least one ${one}`);
  if (type !== 'zip' || places.length <= MOST_CODES) return;
  const over = (places.length - MOST_CODES).toLocaleString('en-US');
  throw refuse(`BigCommerce takes at most 40,000 postal codes in a zone, and these are ${over} more. Take some out`);
}

function refuse(message: string): AppError {
  return new AppError('invalid_input', 'Some details are missing or not as they should be. Nothing was sent.', {
    fields: { placeCount: message },
  });
}
