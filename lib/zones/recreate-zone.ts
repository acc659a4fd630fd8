import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import { acceptItems, forgetBaseline, forgetZoneBaseline, methodItem } from '@/lib/zones/drift/baseline';
import { keepMethod, keepZone } from '@/lib/zones/snapshots/change-snapshot';
import { addZoneAgain } from '@/lib/zones/create-zone';
import type { Difference } from '@/lib/zones/methods/describe-method';
import { storeHasOther } from '@/lib/zones/difference-words';
import { NEW_ZONE, ownWrite } from '@/lib/zones/drift/own-write';
import { failureOf, inOneAnswer, type Failure } from '@/lib/zones/partly-done';
import type { StoredZone } from '@/lib/zones/read-zone';
import { recordZoneActivity, recordZoneIfUnknown, type ZoneChange } from '@/lib/zones/record-zone-activity';
import { recreateMethod } from '@/lib/zones/methods/recreate-method';
import { zoneStateDifferences } from '@/lib/zones/drift/zone-state-differences';

interface Reason extends Pick<ZoneChange, 'kind' | 'undoes'> {
  /** When the zone was there for certain: one just like it that has come since is the work of an earlier attempt. */
  since: Date;
  /** Called once the zone is there, before its methods are: from then on nothing may make it a second time. */
  onMade?: () => Promise<void>;
}

/** A zone that was made again. */
export interface RecreatedZone {
  zone: Zone;
  /** What BigCommerce has of the zone otherwise than was sent. */
  differences: Difference[];
  /** Names of the methods that were made again. */
  methods: string[];
  failures: Failure[];
}

/**
 * Makes a zone again that was deleted, with its methods, under new ids. The methods count as accepted from the moment the zone
 * is there: those that could not be made, and those that a crash left out, show as missing on the zone's page, where they can
 * be restored.
 *
 * @throws AppError when the zone itself could not be made
 */
export async function recreateZone(
  context: Context,
  lost: StoredZone,
  { onMade, since, ...reason }: Reason,
): Promise<RecreatedZone> {
  const zone = await ownWrite(context, NEW_ZONE, async () => {
    const made = await recordZoneIfUnknown(context, { after: lost.zone }, () =>
      addZoneAgain(context, { zone: lost.zone, since }),
    );
    await keepZone(context, made);
    return made;
  });
  return ownWrite(context, zone.id, async () => {
    await acceptItems(
      context,
      lost.methods.map((method) => methodItem(zone.id, method)),
    );
    await forgetZoneBaseline(context, lost.zone.id);
    await onMade?.();
    const made: ZoneMethod[] = [];
    const failures: Failure[] = [];
    try {
      await recreateMethods(context, { zoneId: zone.id, methods: lost.methods, since }, { made, failures });
    } finally {
      const missing = lost.methods.slice(made.length + failures.length).map(({ name }) => name);
      await recordZoneActivity(context, {
        ...reason,
        after: zone,
        methods: made,
        missing: [...failures.map(({ name }) => name), ...missing],
        formerId: lost.zone.id,
      });
    }
    const differences = await zoneStateDifferences(context, { ...lost.zone, id: zone.id }, zone);
    return { zone, differences, methods: made.map(({ name }) => name), failures };
  });
}

interface Lost {
  zoneId: number;
  methods: readonly ZoneMethod[];
  since: Date;
}

async function recreateMethods(
  context: Context,
  { zoneId, methods, since }: Lost,
  { made, failures }: { made: ZoneMethod[]; failures: Failure[] },
): Promise<void> {
  for (const method of methods) {
    try {
      const taken = new Set(made.map(({ id }) => id));
      const again = await recreateMethod(context, zoneId, { method, since, taken });
      await keepMethod(context, zoneId, again);
      if (again.id !== method.id) await forgetBaseline(context, { zoneId, methodId: method.id });
      made.push(again);
    } catch (error) {
      failures.push(failureOf(method.name, error));
    }
  }
}

/**
 * What came of it, in words.
 *
 * @throws AppError when methods are missing: which were made, and which were not and why
 */
export function describeRecreated({ zone, differences, methods, failures }: RecreatedZone): string {
  if (failures.length === 0) {
    const withMethods = methods.length === 0 ? '' : `, with ${countMethods(methods.length)}`;
    return `The zone “${zone.name}” is restored${withMethods}. BigCommerce gave all of it new ids; the zone’s is ${zone.id}.${storeHasOther(differences)}`;
  }
  const made = [`the zone “${zone.name}” (new id ${zone.id})`, ...methods.map((name) => `“${name}”`)];
  throw inOneAnswer(made, failures, `Open the zone to restore what is missing.${storeHasOther(differences)}`);
}

function countMethods(count: number): string {
  return count === 1 ? 'its method' : `its ${count} methods`;
}
