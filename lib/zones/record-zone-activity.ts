import { recordActivity } from '@/lib/activity/record-activity';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import type { Context } from '@/lib/stores/context';
import { listDifferences } from '@/lib/zones/methods/describe-method';
import { describePlaceChanges, describeZoneFields } from '@/lib/zones/describe-zone-fields';
import { listPlaceChanges } from '@/lib/zones/places/place-changes';
import { recordIfUnknown } from '@/lib/zones/record-if-unknown';
import { zoneChangeUndo, type UndoData } from '@/lib/zones/undo/undo-data';

export interface ZoneChange {
  kind: Extract<ActivityKind, `zone.${string}`>;
  /** As BigCommerce had it; absent for a new zone. */
  before?: Zone;
  /** As BigCommerce has it; absent for a deleted one. */
  after?: Zone;
  /** The methods that a deleted zone took with it, or one that is made again brings along. */
  methods?: readonly ZoneMethod[];
  /** Names of methods that it should bring along, and that could not be made. */
  missing?: readonly string[];
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
  return recordIfUnknown(run, () => recordZoneActivity(context, { kind: 'zone.unknown', ...change }));
}

const UNDOABLE = new Set<ActivityKind>([
  'zone.updated',
  'zone.enabled',
  'zone.disabled',
  'zone.deleted',
  'zone.restored',
]);

function undoData({ kind, before, after, methods = [] }: ZoneChange): UndoData | undefined {
  // Whether a deletion arrived nobody can tell: undoing it could add a second one.
  const isUndoable = UNDOABLE.has(kind) || (kind === 'zone.unknown' && after !== undefined);
  if (!isUndoable || !before) return undefined;
  return after ? zoneChangeUndo(before, after) : { of: 'zone deletion', zone: before, methods: [...methods] };
}

type Words = Record<string, string>;

async function toWords(
  context: Context,
  { before, after, methods = [], missing = [] }: ZoneChange,
): Promise<{ before?: Words; after?: Words }> {
  const type = (after ?? before)?.type ?? '';
  const changes = listPlaceChanges(before?.locations ?? [], after?.locations ?? []);
  const { added, removed } = await describePlaceChanges(context, type, changes);
  if (!before || !after) {
    const Methods = {
      ...(methods.length > 0 && { Methods: nameSome(methods.map(({ name }) => name)) }),
      ...(missing.length > 0 && { 'Methods that could not be restored': nameSome(missing) }),
    };
    return {
      ...(before && { before: { ...describeZoneFields(before), ...(removed && { Places: removed }), ...Methods } }),
      ...(after && { after: { ...describeZoneFields(after), ...(added && { Places: added }), ...Methods } }),
    };
  }
  const places = [added && `added ${added}`, removed && `removed ${removed}`].filter(Boolean).join('; ');
  const differences = listDifferences(describeZoneFields(before), describeZoneFields(after));
  return {
    before: Object.fromEntries(differences.map(({ label, before: value }) => [label, value])),
    after: {
      ...Object.fromEntries(differences.map(({ label, after: value }) => [label, value])),
      ...(places && { Places: places }),
    },
  };
}

const NAMED_METHODS = 20;

function nameSome(all: readonly string[]): string {
  const names = all.slice(0, NAMED_METHODS);
  const more = all.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
