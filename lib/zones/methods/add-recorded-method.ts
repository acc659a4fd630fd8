import type { ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { asIfAdded, createMethodFrom } from '@/lib/zones/methods/add-method';
import { keepMethod } from '@/lib/zones/snapshots/change-snapshot';
import { normalizedDifferences } from '@/lib/zones/methods/describe-method';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

/**
 * Adds a method to a zone as somebody's deed: from a form, as a copy or as a duplicate. Keeps it and writes it down.
 *
 * @throws AppError as createMethodFrom
 */
export async function addRecordedMethod(
  context: Context,
  zoneId: number,
  input: ZoneMethodInput,
): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  const sent = asIfAdded(input);
  const added = await ownWrite(context, zoneId, async () => {
    const method = await recordMethodIfUnknown(context, { zoneId, after: sent }, () =>
      createMethodFrom(context, zoneId, input),
    );
    await keepMethod(context, zoneId, method);
    await recordMethodActivity(context, { kind: 'method.created', zoneId, after: method });
    return method;
  });
  const [after, created] = [normalizeMethod(sent), normalizeMethod(added)];
  // Without a list of storefronts BigCommerce takes all of them. BigCommerce docs: shipping zone methods.
  const expected = { ...after, id: created.id, channelIds: after.channelIds ?? created.channelIds };
  return { method: created, keptOtherwise: normalizedDifferences(expected, created) };
}
