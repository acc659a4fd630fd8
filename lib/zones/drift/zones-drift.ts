import { formatDateTime } from '@/lib/format/format-date';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import {
  listBaselines,
  readMethodBaseline,
  readZoneBaseline,
  ZONE_ITSELF,
  type BaselineRow,
} from '@/lib/zones/drift/baseline';
import { listKnownZones } from '@/lib/zones/drift/first-baselines';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { NEW_ZONE, zonesWrittenSince } from '@/lib/zones/drift/own-write';
import { alike, methodStateHash } from '@/lib/zones/methods/same-method';
import { stableHash, stableJson } from '@/lib/zones/stable-json';
import type { NormalizedMethod, ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

/** A zone that was deleted outside this app. Serialisable. */
export interface DeletedZone {
  zoneId: number;
  name: string;
  methodCount: number;
  /** The reader's date and time from which on it can have been deleted. */
  since: string;
  /** What was accepted of it: a decision about another state is refused. */
  seen: string;
}

/** A zone that was added outside this app. Serialisable. */
export interface AddedZone {
  zoneId: number;
  name: string;
  /** What was read of it: a decision about another state is refused. */
  seen: string;
}

/** What was changed outside this app in all zones. Serialisable. */
export interface ZonesDrift {
  /** Zones of the store with a difference, by id. */
  badges: Record<number, 'Changed outside this app' | 'Added outside this app'>;
  added: AddedZone[];
  deleted: DeletedZone[];
}

/**
 * Which zones differ from what was accepted, from what the Zones page has just read and kept. Compares hashes, and decrypts
 * only what differs.
 *
 * @param readFrom when that reading began; zones that this app wrote to since are left out
 */
export async function listZoneDrift(context: Context, readFrom: Date): Promise<ZonesDrift> {
  const [snapshots, rows] = await Promise.all([listZoneSnapshots(context), listBaselines(context)]);
  const byZone = groupByZone(rows);
  const differing = snapshots.filter((snapshot) => differs(snapshot, byZone.get(snapshot.zone.id) ?? []));
  const there = new Set(snapshots.map(({ zone }) => zone.id));
  const gone = [...byZone].filter(([zoneId, own]) => !there.has(zoneId) && zoneRowOf(own) !== undefined);
  if (differing.length === 0 && gone.length === 0) return { badges: {}, added: [], deleted: [] };

  const [{ complete }, written] = await Promise.all([listKnownZones(context), zonesWrittenSince(context, readFrom)]);
  const badges: ZonesDrift['badges'] = {};
  const added: AddedZone[] = [];
  for (const snapshot of differing) {
    const { id } = snapshot.zone;
    const own = byZone.get(id) ?? [];
    if (written.has(id)) continue;
    if (!zoneRowOf(own)) {
      if (!complete || written.has(NEW_ZONE)) continue;
      badges[id] = 'Added outside this app';
      added.push({ zoneId: id, name: snapshot.zone.name, seen: stableHash([[ZONE_ITSELF, snapshot.zone.hash]]) });
    } else if (await reallyDiffers(context, snapshot, own)) {
      badges[id] = 'Changed outside this app';
    }
  }
  const deleted = await Promise.all(
    gone.filter(([zoneId]) => !written.has(zoneId)).map(([, own]) => describeDeleted(context, own)),
  );
  return { badges, added, deleted: deleted.flat() };
}

/** What tells one accepted state of a deleted zone from another. */
export function acceptedState(rows: readonly BaselineRow[]): string {
  return stableHash(rows.map(({ methodId, hash }) => [methodId, hash]));
}

function groupByZone(rows: readonly BaselineRow[]): Map<number, BaselineRow[]> {
  const byZone = new Map<number, BaselineRow[]>();
  for (const row of rows) byZone.set(row.zoneId, [...(byZone.get(row.zoneId) ?? []), row]);
  return byZone;
}

function zoneRowOf(rows: readonly BaselineRow[]): BaselineRow | undefined {
  return rows.find(({ methodId }) => methodId === ZONE_ITSELF);
}

function differs({ zone, methods }: ZoneSnapshot, rows: readonly BaselineRow[]): boolean {
  const known = new Map(rows.map(({ methodId, hash }) => [methodId, hash]));
  return (
    known.get(ZONE_ITSELF) !== zone.hash ||
    known.size !== methods.length + 1 ||
    methods.some((method) => known.get(method.id) !== methodStateHash(method))
  );
}

/** Another hash may be another way to tell the same; then the zone's own page renews it. */
async function reallyDiffers(
  context: Context,
  { zone, methods }: ZoneSnapshot,
  rows: readonly BaselineRow[],
): Promise<boolean> {
  if (rows.length !== methods.length + 1) return true;
  for (const row of rows) {
    if (row.methodId === ZONE_ITSELF) {
      const accepted = row.hash === zone.hash ? undefined : await readZoneBaseline(context, row.zoneId);
      if (accepted && zoneHash(accepted.value) !== zone.hash) return true;
      continue;
    }
    const method = methods.find(({ id }) => id === row.methodId);
    if (!method || (await methodDiffers(context, row, method))) return true;
  }
  return false;
}

async function methodDiffers(context: Context, row: BaselineRow, method: NormalizedMethod): Promise<boolean> {
  if (row.hash === methodStateHash(method)) return false;
  const accepted = await readMethodBaseline(context, row);
  if (!accepted) return false;
  const [one, other] = alike(normalizeMethod(accepted.value), method);
  return stableJson(one) !== stableJson(other);
}

async function describeDeleted(context: Context, rows: readonly BaselineRow[]): Promise<DeletedZone[]> {
  const zoneId = rows[0]?.zoneId ?? 0;
  const accepted = await readZoneBaseline(context, zoneId);
  if (!accepted) return [];
  return [
    {
      zoneId,
      name: accepted.value.name,
      methodCount: rows.length - 1,
      since: formatDateTime(accepted.acceptedAt, localeOf(context)),
      seen: acceptedState(rows),
    },
  ];
}
