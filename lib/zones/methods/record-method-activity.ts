import { recordActivity } from '@/lib/activity/record-activity';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { methodTypeName } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';
import { describeMethod, normalizedDifferences, type MethodWords } from '@/lib/zones/methods/describe-method';
import { nameMethod } from '@/lib/zones/methods/name-method';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { recordIfUnknown } from '@/lib/zones/record-if-unknown';
import type { UndoData } from '@/lib/zones/undo/undo-data';

export interface MethodChange {
  kind: Extract<ActivityKind, `method.${string}`>;
  zoneId: number;
  /** As BigCommerce had it; absent for a new method. */
  before?: ZoneMethod;
  /** As BigCommerce has it; absent for a deleted one. */
  after?: ZoneMethod;
  /** The activity entry that this undid. */
  undoes?: string;
  /** The id it had before it was deleted and made again. */
  formerId?: number;
}

/** Writes down what was done to a method: all of it when it came or went, else only what changed; and what undoing it needs. */
export async function recordMethodActivity(context: Context, change: MethodChange): Promise<void> {
  const { kind, zoneId, before, after, undoes, formerId } = change;
  const method = after ?? before;
  if (!method) return;
  await recordActivity(context, {
    kind,
    subject: { kind: 'method', id: method.id, name: await nameMethod(context, zoneId, method) },
    ...toWords(before, after),
    undo: undoData(change),
    ...(undoes === undefined ? {} : { undoes }),
    ...(formerId === undefined ? {} : { formerId }),
  });
}

/**
 * Makes a change, and writes it down when nobody can tell whether it was made.
 *
 * @throws what `run` throws
 */
export async function recordMethodIfUnknown<Result>(
  context: Context,
  change: Omit<MethodChange, 'kind'>,
  run: () => Promise<Result>,
): Promise<Result> {
  return recordIfUnknown(run, () => recordMethodActivity(context, { kind: 'method.unknown', ...change }));
}

const UNDOABLE = new Set<ActivityKind>([
  'method.updated',
  'method.enabled',
  'method.disabled',
  'method.deleted',
  'method.restored',
]);

function undoData({ kind, zoneId, before, after }: MethodChange): UndoData | undefined {
  // Whether a deletion arrived nobody can tell: undoing it could add a second one.
  const isUndoable = UNDOABLE.has(kind) || (kind === 'method.unknown' && after !== undefined);
  if (!isUndoable || !before) return undefined;
  return after ? { of: 'method change', zoneId, before, after } : { of: 'method deletion', zoneId, method: before };
}

function toWords(before?: ZoneMethod, after?: ZoneMethod): { before?: MethodWords; after?: MethodWords } {
  if (before && after) {
    const differences = normalizedDifferences(normalizeMethod(before), normalizeMethod(after));
    return {
      before: Object.fromEntries(differences.map(({ label, before: value }) => [label, value])),
      after: Object.fromEntries(differences.map(({ label, after: value }) => [label, value])),
    };
  }
  return { ...(before && { before: withType(before) }), ...(after && { after: withType(after) }) };
}

function describe(method: ZoneMethod): MethodWords {
  return describeMethod(normalizeMethod(method));
}

function withType(method: ZoneMethod): MethodWords {
  return { Type: methodTypeName(method.type), ...describe(method) };
}
