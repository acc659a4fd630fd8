import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import {
  listBaselines,
  readMethodBaseline,
  readZoneBaseline,
  renewContent,
  renewHash,
  ZONE_ITSELF,
  type BaselineRow,
} from '@/lib/zones/drift/baseline';
import { listKnownZones } from '@/lib/zones/drift/first-baselines';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { zonesWrittenSince } from '@/lib/zones/drift/own-write';
import type { ZoneReading } from '@/lib/zones/read-zone';
import { methodStateHash, sameMethod } from '@/lib/zones/methods/same-method';
import { fillUntold } from '@/lib/zones/methods/told-parts';

/** Two states of one thing: `ours` was accepted, `theirs` is in the store. Without `ours` it was added, without `theirs` deleted. */
export interface Drifted<State> {
  methodId: number;
  ours?: State;
  theirs?: State;
  /** Since when it can have been changed: when `ours`, or the zone it was added to, was accepted. */
  since: Date;
}

/** What was changed in a zone outside this app. Holds settings as they are, so it never leaves the server. */
export interface Drift {
  zone?: Drifted<Zone>;
  methods: Drifted<ZoneMethod>[];
}

/**
 * What the store has otherwise than it was accepted. Compares hashes, and decrypts only what differs: a zone that nobody
 * touched costs one query. Null when nothing differs, and while this app itself is writing to the zone: then a reading and
 * the baseline may be of different moments.
 */
export async function findDrift(context: Context, reading: ZoneReading): Promise<Drift | null> {
  const { zone, methods } = reading.stored;
  const rows = await listBaselines(context, zone.id);
  const zoneRow = rows.find(({ methodId }) => methodId === ZONE_ITSELF);
  if (!zoneRow && !(await listKnownZones(context)).complete) return null;
  const known = new Map(rows.map((row) => [row.methodId, row]));
  const there = new Set(methods.map(({ id }) => id));
  const differing = {
    zone: zoneRow?.hash !== reading.zone.hash,
    methods: zoneRow ? methods.filter((method) => known.get(method.id)?.hash !== methodStateHash(method)) : [],
    deleted: rows.filter(({ methodId }) => methodId !== ZONE_ITSELF && !there.has(methodId)),
  };
  if (!differing.zone && differing.methods.length === 0 && differing.deleted.length === 0) return null;
  const written = await zonesWrittenSince(context, reading.readAt);
  if (written.has(zone.id) || (!zoneRow && written.size > 0)) return null;

  if (!zoneRow) return { zone: { methodId: ZONE_ITSELF, theirs: zone, since: reading.readAt }, methods: [] };
  const zoneDrift = differing.zone ? await compareZone(context, zoneRow, zone) : undefined;
  const changed = await Promise.all(
    differing.methods.map((method) => compareMethod(context, { row: known.get(method.id), zoneRow }, method)),
  );
  const deleted = await Promise.all(differing.deleted.map((row) => readDeleted(context, row)));
  const drift = { ...(zoneDrift && { zone: zoneDrift }), methods: [...changed, ...deleted].flat() };
  return drift.zone || drift.methods.length > 0 ? drift : null;
}

/** What was accepted and cannot be read any more, because its key is gone, can be compared with nothing. */
async function compareZone(context: Context, row: BaselineRow, theirs: Zone): Promise<Drifted<Zone> | undefined> {
  const accepted = await readZoneBaseline(context, row.zoneId);
  if (!accepted) return undefined;
  const hash = zoneHash(theirs);
  if (zoneHash(accepted.value) !== hash) {
    return { methodId: ZONE_ITSELF, ours: accepted.value, theirs, since: accepted.acceptedAt };
  }
  await renewHash(context, row, hash);
  return undefined;
}

async function compareMethod(
  context: Context,
  { row, zoneRow }: { row: BaselineRow | undefined; zoneRow: BaselineRow },
  theirs: ZoneMethod,
): Promise<Drifted<ZoneMethod>[]> {
  const methodId = theirs.id;
  if (!row) return [{ methodId, theirs, since: zoneRow.acceptedAt }];
  const accepted = await readMethodBaseline(context, row);
  if (!accepted) return [];
  if (!sameMethod(accepted.value, theirs)) {
    return [{ methodId, ours: accepted.value, theirs, since: accepted.acceptedAt }];
  }
  await renewMethod(context, row, { accepted: accepted.value, theirs });
  return [];
}

/** What is told now and was not when it was accepted counts from now on. */
async function renewMethod(
  context: Context,
  row: BaselineRow,
  { accepted, theirs }: { accepted: ZoneMethod; theirs: ZoneMethod },
): Promise<void> {
  const known = fillUntold(accepted, theirs);
  const hash = methodStateHash(theirs);
  await (known === accepted ? renewHash(context, row, hash) : renewContent(context, row, { hash, value: known }));
}

async function readDeleted(context: Context, row: BaselineRow): Promise<Drifted<ZoneMethod>[]> {
  const accepted = await readMethodBaseline(context, row);
  return accepted ? [{ methodId: row.methodId, ours: accepted.value, since: accepted.acceptedAt }] : [];
}
