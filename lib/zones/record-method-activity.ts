import { recordActivity } from '@/lib/activity/record-activity';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { methodTypeName } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { describeMethod, listDifferences, type MethodWords } from '@/lib/zones/describe-method';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import type { NormalizedMethod } from '@/lib/zones/zone-snapshot';

interface MethodChange {
  kind: Extract<ActivityKind, `method.${string}`>;
  zoneId: number;
  /** Absent for a new method. */
  before?: NormalizedMethod;
  /** Absent for a deleted one. */
  after?: NormalizedMethod;
}

/** Writes down what was done to a method: all of it when it came or went, else only what changed. */
export async function recordMethodActivity(
  context: Context,
  { kind, zoneId, before, after }: MethodChange,
): Promise<void> {
  const method = after ?? before;
  if (!method) return;
  const zone = (await listZoneSnapshots(context)).find((snapshot) => snapshot.zone.id === zoneId)?.zone;
  await recordActivity(context, {
    kind,
    subject: { kind: 'method', id: method.id, name: `${method.name} in ${zone?.name ?? `zone ${zoneId}`}` },
    ...toWords(before, after),
  });
}

/**
 * Makes a change, and writes it down when nobody can tell whether it was made.
 *
 * @throws what `run` throws
 */
export async function recordIfUnknown<Result>(
  context: Context,
  change: Omit<MethodChange, 'kind'>,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.applied === 'unknown') {
      await recordMethodActivity(context, { kind: 'method.unknown', ...change });
    }
    throw error;
  }
}

function toWords(before?: NormalizedMethod, after?: NormalizedMethod): { before?: MethodWords; after?: MethodWords } {
  if (before && after) {
    const differences = listDifferences(describeMethod(before), describeMethod(after));
    return {
      before: Object.fromEntries(differences.map(({ label, before: value }) => [label, value])),
      after: Object.fromEntries(differences.map(({ label, after: value }) => [label, value])),
    };
  }
  return { ...(before && { before: withType(before) }), ...(after && { after: withType(after) }) };
}

function withType(method: NormalizedMethod): MethodWords {
  return { Type: methodTypeName(method.type), ...describeMethod(method) };
}
