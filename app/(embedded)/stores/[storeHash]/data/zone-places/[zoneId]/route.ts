import { storeRoute } from '@/lib/api-route';
import { listZonePlaces } from '@/lib/zones/places/list-zone-places';
import { parseZoneId } from '@/lib/zones/parse-action-input';

/** Every place of a zone as PlacesText: up to 40,000 postal codes, which are no part of the page. */
export const GET = storeRoute<{ storeHash: string; zoneId: string }>('read', (context, _request, { zoneId }) =>
  listZonePlaces(context, parseZoneId(zoneId)),
);
