import { recordActivity } from '@/lib/activity/record-activity';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { listDifferences } from '@/lib/zones/describe-method';
import {
  describePlaceChanges,
  describeZoneFields,
  NAMED_PLACES,
  type ZoneWords,
} from '@/lib/zones/describe-zone-fields';
import { listPlaceChanges } from '@/lib/zones/place-changes';
import { placeNames } from '@/lib/zones/place-names';
import { zoneChangeUndo, type UndoData } from '@/lib/zones/undo-data';

export interface ZoneChange {
  kind: Extract<ActivityKind, `zone.${string}`>;
  /** As BigCommerce had it; absent for a new zone. */
  before?: Zone;
  /** As BigCommerce has it; absent for a deleted one. */
  after?: Zone;
  /** Of a deleted zone: the methods that went with it. */
  methods?: readonly ZoneMethod[];
  /** The activity entry that this undid. */
  undoes?: string;
  /** The id it had before it was deleted and made again. */
  formerId?: number;
}

/** Writes down what was done to a zone: of its places only how many and which first; and what undoing it needs. */
export async function recordZoneActivity(context: Context, change: ZoneChange): Promise<void> {
  const { kind, before, after, undoes, formerId } = change;
  const zone = after ?? before;
  if (!zone) return;
  await recordActivity(context, {
    kind,
    subject: { kind: 'zone', id: zone.id, name: zone.name },
    ...(await toWords(context, change)),
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
export async function recordZoneIfUnknown<Result>(
  context: Context,
  change: Omit<ZoneChange, 'kind'>,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.applied === 'unknown') {
      await recordZoneActivity(context, { kind: 'zone.unknown', ...change });
    }
    throw error;
  }
}

const UNDOABLE = new Set<ActivityKind>(['zone.updated', 'zone.enabled', 'zone.disabled', 'zone.deleted']);

function undoData({ kind, before, after, methods = [] }: ZoneChange): UndoData | undefined {
  if (!UNDOABLE.has(kind) || !before) return undefined;
  return after ? zoneChangeUndo(before, after) : { of: 'zone deletion', zone: before, methods: [...methods] };
}

async function toWords(
  context: Context,
  { before, after, methods = [] }: ZoneChange,
): Promise<{ before?: ZoneWords; after?: ZoneWords }> {
  const type = (after ?? before)?.type ?? '';
  const places = listPlaceChanges(before?.locations ?? [], after?.locations ?? []);
  const named = [...places.added.slice(0, NAMED_PLACES), ...places.removed.slice(0, NAMED_PLACES)];
  const changed = describePlaceChanges(type, places, await placeNames(context, named));
  const Places = changed === '' ? {} : { Places: changed };
  if (!before || !after) {
    const Methods = methods.length === 0 ? {} : { Methods: nameMethods(methods) };
    return {
      ...(before && { before: { ...describeZoneFields(before), ...Places, ...Methods } }),
      ...(after && { after: { ...describeZoneFields(after), ...Places } }),
    };
  }
  const differences = listDifferences(describeZoneFields(before), describeZoneFields(after));
  return {
    before: Object.fromEntries(differences.map(({ label, before: value }) => [label, value])),
    after: { ...Object.fromEntries(differences.map(({ label, after: value }) => [label, value])), ...Places },
  };
}

const NAMED_METHODS = 20;

function nameMethods(methods: readonly ZoneMethod[]): string {
  const names = methods.slice(0, NAMED_METHODS).map(({ name }) => name);
  const more = methods.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
