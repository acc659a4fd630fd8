import type { ActivityPage } from '@/lib/activity/list-activity';
import { activityLabel } from '@/lib/definitions/activity-kinds';
import { formatDateTime } from '@/lib/format/format-date';
import type { Context } from '@/lib/stores/context';

/** An activity entry in the reader's words; serialisable. */
export interface ActivityRow {
  id: string;
  /** ISO 8601 */
  at: string;
  /** In the store's time zone. */
  when: string;
  who: string;
  what: string;
  to: string;
  changes: { label: string; before: string; after: string }[];
  /** Undoing it makes something again. */
  isDeletion: boolean;
  /** Whether it can be undone, or who undid it and when, in words. */
  undo: 'possible' | { note: string } | null;
  /** Of an undoing: what it undid, in words. */
  undid: string | null;
}

export interface ActivityRows {
  rows: ActivityRow[];
  nextCursor?: string;
}

/** A page of activity as the reader sees it: their language, the store's time zone. */
export function activityRows({ store, actor }: Context, { entries, nextCursor }: ActivityPage): ActivityRows {
  const style = { locale: actor.kind === 'member' ? actor.locale : 'en-US', timeZone: store.facts.timeZone };
  const rows = entries.map(({ id, at, actorName, kind, subject, before, after, undo, undid }) => ({
    id,
    at,
    when: formatDateTime(at, style),
    who: actorName,
    what: activityLabel(kind),
    to: subject.name,
    changes: changes(before ?? {}, after ?? {}),
    isDeletion: after === null,
    undo: typeof undo === 'object' && undo ? { note: `Undone by ${undo.by}, ${formatDateTime(undo.at, style)}` } : undo,
    undid: undid && `“${activityLabel(undid.kind)}”, ${formatDateTime(undid.at, style)}`,
  }));
  return { rows, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

function changes(before: Record<string, unknown>, after: Record<string, unknown>): ActivityRow['changes'] {
  const labels = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return labels.map((label) => ({ label, before: inWords(before[label]), after: inWords(after[label]) }));
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
