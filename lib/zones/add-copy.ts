import type { ZoneMethod, ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { asIfAdded, createMethodFrom } from '@/lib/zones/add-method';
import { keepMethod } from '@/lib/zones/change-snapshot';
import { describeMethod, listDifferences } from '@/lib/zones/describe-method';
import { toMethodForm } from '@/lib/zones/method-form';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { ownWrite } from '@/lib/zones/own-write';
import { recordIfUnknown, recordMethodActivity } from '@/lib/zones/record-method-activity';
import { toMethodInput } from '@/lib/zones/to-method-input';
import type { SavedMethod } from '@/lib/zones/update-method';

export interface Copy {
  /** As BigCommerce has it. */
  source: ZoneMethod;
  toZoneId: number;
  changes: Pick<ZoneMethodInput, 'enabled'> & Partial<Pick<ZoneMethodInput, 'name'>>;
}

/**
 * Adds a method just like another one, settings, options and storefronts that the app does not know included, and keeps and
 * records it.
 *
 * @throws AppError as createMethodFrom; `conflict` when the zone has such a method already, `rejected` when BigCommerce does
 * not tell the settings that are to be copied
 */
export async function addCopy(context: Context, { source, toZoneId, changes }: Copy): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  requireSettings(source);
  const input = { ...toMethodInput(source), ...changes };
  const sent = asIfAdded(input);
  return ownWrite(context, toZoneId, async () => {
    const added = await recordIfUnknown(context, { zoneId: toZoneId, after: sent }, () =>
      createMethodFrom(context, toZoneId, input),
    );
    await keepMethod(context, toZoneId, added);
    await recordMethodActivity(context, { kind: 'method.created', zoneId: toZoneId, after: added });
    const [expected, method] = [normalizeMethod(sent), normalizeMethod(added)];
    // Without a list of storefronts BigCommerce takes all of them. BigCommerce docs: shipping zone methods.
    const channelIds = expected.channelIds ?? method.channelIds;
    const wanted = describeMethod({ ...expected, id: method.id, channelIds });
    return { method, keptOtherwise: listDifferences(wanted, describeMethod(method)) };
  });
}

/** BigCommerce sometimes answers without a method's settings: a copy made then would have none. */
function requireSettings(source: ZoneMethod): void {
  if (!toMethodForm(source).settingsMissing) return;
  throw new AppError(
    'rejected',
    `BigCommerce does not tell the settings of “${source.name}” at the moment, so a copy would have none. Nothing was added. Try again later, or add the method by hand.`,
  );
}
