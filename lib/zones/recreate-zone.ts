import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import type { Context } from '@/lib/stores/context';
import { createMethodFrom } from '@/lib/zones/add-method';
import { acceptItems, forgetBaseline, forgetZoneBaseline, methodItem } from '@/lib/zones/baseline';
import { keepMethod, keepZone } from '@/lib/zones/change-snapshot';
import { addZone } from '@/lib/zones/create-zone';
import { NEW_ZONE, ownWrite } from '@/lib/zones/own-write';
import { failureOf, inOneAnswer, type Failure } from '@/lib/zones/partly-done';
import type { StoredZone } from '@/lib/zones/read-zone';
import { recordZoneActivity, recordZoneIfUnknown, type ZoneChange } from '@/lib/zones/record-zone-activity';
import { toMethodInput } from '@/lib/zones/to-method-input';

interface Reason extends Pick<ZoneChange, 'kind' | 'undoes'> {
  /** Called once the zone is there, before its methods are: from then on nothing may make it a second time. */
  onMade?: () => Promise<void>;
}

/** A zone that was made again. */
export interface RecreatedZone {
  zone: Zone;
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
  { zone: lost, methods }: StoredZone,
  { onMade, ...reason }: Reason,
): Promise<RecreatedZone> {
  const zone = await ownWrite(context, NEW_ZONE, async () => {
    const made = await recordZoneIfUnknown(context, { after: lost }, () => addZone(context, lost));
    await keepZone(context, made);
    return made;
  });
  return ownWrite(context, zone.id, async () => {
    await acceptItems(
      context,
      methods.map((method) => methodItem(zone.id, method)),
    );
    await forgetZoneBaseline(context, lost.id);
    await onMade?.();
    await recordZoneActivity(context, { ...reason, after: zone, methods, formerId: lost.id });
    const done: RecreatedZone = { zone, methods: [], failures: [] };
    for (const method of methods) {
      try {
        await recreateMethod(context, zone.id, method);
        done.methods.push(method.name);
      } catch (error) {
        done.failures.push(failureOf(method.name, error));
      }
    }
    return done;
  });
}

async function recreateMethod(context: Context, zoneId: number, method: ZoneMethod): Promise<void> {
  await keepMethod(context, zoneId, await createMethodFrom(context, zoneId, toMethodInput(method)));
  await forgetBaseline(context, { zoneId, methodId: method.id });
}

/**
 * What came of it, in words.
 *
 * @throws AppError when methods are missing: which were made, and which were not and why
 */
export function describeRecreated({ zone, methods, failures }: RecreatedZone): string {
  if (failures.length === 0) {
    const withMethods = methods.length === 0 ? '' : `, with ${countMethods(methods.length)}`;
    return `The zone “${zone.name}” is there again${withMethods}. BigCommerce gave all of it new ids; the zone’s is ${zone.id}.`;
  }
  const made = [`the zone “${zone.name}” (new id ${zone.id})`, ...methods.map((name) => `“${name}”`)];
  throw inOneAnswer(made, failures, 'Open the zone to restore what is missing.');
}

function countMethods(count: number): string {
  return count === 1 ? 'its method' : `its ${count} methods`;
}
