'use client';
import type { CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';

interface EnabledInProps {
  /** The carrier's enabled methods. */
  methods: readonly CarrierMethod[];
  /** Whether the zones have been read yet. */
  isKnown: boolean;
}

/** The zones in which a carrier has an enabled method. A method in a zone that is off quotes nothing, so that is said. */
export function EnabledIn({ methods, isKnown }: EnabledInProps) {
  if (methods.length === 0) return isKnown ? 'No zone yet' : 'Reading zones…';
  const zones = new Map(methods.map((method) => [method.zoneId, method]));
  return [...zones.values()]
    .map(({ zoneName, zoneEnabled }) => (zoneEnabled ? zoneName : `${zoneName} (zone is off)`))
    .join(', ');
}
