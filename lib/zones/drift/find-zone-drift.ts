import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { formatDateTime } from '@/lib/format/format-date';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { ZONE_ITSELF } from '@/lib/zones/drift/baseline';
import type { Difference } from '@/lib/zones/methods/describe-method';
import { findDrift, type Drift, type Drifted } from '@/lib/zones/drift/drift';
import { methodDifferences, methodFacts } from '@/lib/zones/methods/method-differences';
import { zoneHash } from '@/lib/zones/normalize-zone';
import type { ZoneReading } from '@/lib/zones/read-zone';
import { methodStateHash } from '@/lib/zones/methods/same-method';
import { stableHash } from '@/lib/zones/stable-json';
import { zoneFacts, zoneStateDifferences } from '@/lib/zones/drift/zone-state-differences';

/** One thing of a zone that was changed outside this app, in words. Serialisable. */
export interface DriftItem {
  /** 0 for the zone itself. */
  methodId: number;
  change: 'changed' | 'added' | 'deleted';
  name: string;
  /** `before` is ours, `after` the store's. */
  fields: Difference[];
  /** The store's state that these words are about: a decision about another one is refused. */
  seen: string;
}

/** What was changed in a zone outside this app. Serialisable. */
export interface ZoneDrift {
  zoneId: number;
  zoneName: string;
  /** The reader's date and time from which on it can have been changed. */
  since: string;
  items: DriftItem[];
  /** Of all items together. */
  seen: string;
}

/** What the store has otherwise than this app's people accepted; null when nothing. `read` is what readZone has just read. */
export async function findZoneDrift(context: Context, read: ZoneReading): Promise<ZoneDrift | null> {
  const drift = await findDrift(context, read);
  return drift && describeDrift(context, read, drift);
}

/** What was found, in words. */
export async function describeDrift(context: Context, { zone }: ZoneReading, drift: Drift): Promise<ZoneDrift> {
  const all = [...(drift.zone ? [drift.zone] : []), ...drift.methods];
  const items = [
    ...(drift.zone ? [await describeZone(context, drift.zone)] : []),
    ...drift.methods.map((method) => describeMethod(method)),
  ];
  const since = new Date(Math.min(...all.map((item) => item.since.getTime())));
  return {
    zoneId: zone.id,
    zoneName: zone.name,
    since: formatDateTime(since, localeOf(context)),
    items,
    seen: stableHash(items.map(({ methodId, seen }) => [methodId, seen])),
  };
}

async function describeZone(context: Context, { ours, theirs }: Drifted<Zone>): Promise<DriftItem> {
  return {
    methodId: ZONE_ITSELF,
    change: ours && theirs ? 'changed' : theirs ? 'added' : 'deleted',
    name: (theirs ?? ours)?.name ?? '',
    fields: ours && theirs ? await zoneStateDifferences(context, ours, theirs) : await zoneFacts(context, ours, theirs),
    seen: theirs ? zoneHash(theirs) : GONE,
  };
}

function describeMethod({ methodId, ours, theirs }: Drifted<ZoneMethod>): DriftItem {
  return {
    methodId,
    change: ours && theirs ? 'changed' : theirs ? 'added' : 'deleted',
    name: (ours ?? theirs)?.name ?? '',
    fields: ours && theirs ? methodDifferences(ours, theirs) : methodFacts(ours, theirs),
    seen: theirs ? methodStateHash(theirs) : GONE,
  };
}

const GONE = 'gone';
