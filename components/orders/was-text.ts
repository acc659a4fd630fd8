const SHOWN = 200;

/** What a field held when its form was drawn, once it holds something else; undefined while it does not, or nothing was drawn. */
export function wasText(drawn: string | undefined, now: string): string | undefined {
  if (drawn === undefined || drawn.trim() === now.trim()) return undefined;
  if (drawn.trim() === '') return 'Was empty.';
  return `Was “${drawn.length > SHOWN ? `${drawn.slice(0, SHOWN)}…` : drawn}”.`;
}
