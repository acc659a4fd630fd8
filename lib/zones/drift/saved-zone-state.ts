import type { SavedState } from '@/lib/form-state';
import { joinNames } from '@/lib/format/join-names';
import type { SavedZone } from '@/lib/zones/update-zone';

/**
 * The answer to a saved zone form: back to the list, unless the store kept something else than was sent or had changes of its
 * own. That has to be read first.
 */
export function savedZoneState(saved: SavedZone, zonesPath: string): SavedState {
  const { zone, keptOtherwise, changedElsewhere } = saved;
  if (keptOtherwise.length === 0 && changedElsewhere.length === 0) {
    return { status: 'saved', message: `“${zone.name}” is saved.`, next: `${zonesPath}?saved=${zone.id}` };
  }
  return { status: 'saved', message: [`“${zone.name}” is saved.`, ...zoneRemarks(saved)].join(' ') };
}

/** What a person has to know about a write to a zone that was carried out. */
export function zoneRemarks({ keptOtherwise, changedElsewhere }: SavedZone): string[] {
  const differences = keptOtherwise.map(
    ({ label, before, after }) => `${label}: ${before} was sent, ${after} is there.`,
  );
  return [
    ...(differences.length === 0
      ? []
      : [
          'BigCommerce has something else than was sent.',
          ...differences,
          'Look at the zone in BigCommerce before you rely on it.',
        ]),
    ...(changedElsewhere.length === 0
      ? []
      : [`Changed in BigCommerce meanwhile, and left as it is there: ${joinNames(changedElsewhere)}.`]),
  ];
}
