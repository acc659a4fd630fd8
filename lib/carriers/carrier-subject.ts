/** A carrier as an activity entry names it. */
export function carrierSubject({ id, name }: { id: string; name: string }) {
  return { kind: 'carrier', id, name };
}
