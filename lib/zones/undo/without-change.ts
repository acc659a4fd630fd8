import type { Zone } from '@/lib/bigcommerce/zones';
import { applyPlaceChanges } from '@/lib/zones/places/place-changes';
import type { UndoData } from '@/lib/zones/undo/undo-data';

type ZoneChangeUndo = Extract<UndoData, { of: 'zone change' }>;

/** A zone as it was before a change: only what the change touched. */
export function withoutChange(current: Zone, { fields, places }: ZoneChangeUndo): Zone {
  return {
    ...current,
    name: fields.name ?? current.name,
    enabled: fields.enabled ?? current.enabled,
    freeShipping: fields.freeShipping ?? current.freeShipping,
    // Null is a value of its own: no fee.
    handlingFees: fields.handlingFees === undefined ? current.handlingFees : fields.handlingFees,
    locations: applyPlaceChanges(current.locations, places),
  };
}
