import { getZone } from '@/lib/bigcommerce/zones';
import { toPlacesText, type PlacesText } from '@/lib/definitions/zone-form/places-text';
import type { Context } from '@/lib/stores/context';

/** Every place of a zone as BigCommerce has it now, as compact text. Throws AppError, `not_found` when there is no such zone. */
export async function listZonePlaces({ store }: Context, zoneId: number): Promise<PlacesText> {
  return toPlacesText((await getZone(store, zoneId)).locations);
}
