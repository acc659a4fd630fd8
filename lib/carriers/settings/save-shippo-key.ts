import { recordActivity } from '@/lib/activity/record-activity';
import { shippoSubject } from '@/lib/carriers/settings/shippo-subject';
import type { ShippoKeyInfo } from '@/lib/carriers/shippo-access';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { encryptSecret, Secret } from '@/lib/secrets';
import { listCarrierAccounts } from '@/lib/shippo/carrier-accounts';
import { modeOfKey } from '@/lib/shippo/credentials';
import { actorName, type Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/**
 * Stores the store's Shippo key, encrypted, in place of the one there was. Shippo is asked whether it takes it; when Shippo cannot
 * be asked, the key is stored and marked as not tried.
 *
 * @throws AppError `invalid_input` on `key` when it is no key of Shippo's, `rejected` when Shippo refuses it
 */
export async function saveShippoKey(context: Context, text: string): Promise<ShippoKeyInfo> {
  requirePermission(context, 'settings:write');
  const key = new Secret(text.trim());
  const mode = modeOfKey(key.reveal());
  if (!mode) {
    const message = 'A Shippo key begins with shippo_live_ or shippo_test_. Copy it from Shippo under Settings, API.';
    throw new AppError('invalid_input', message, { fields: { key: message } });
  }
  const accepted = await isAccepted(key);
  const info: ShippoKeyInfo = {
    mode,
    lastFour: key.reveal().slice(-4),
    savedAt: new Date(),
    savedBy: actorName(context.actor),
    accepted,
  };
  const shippoKey = await encryptSecret(key);
  await (
    await prisma()
  ).$transaction(async (tx) => {
    await tx.store.update({
      where: { hash: context.store.hash },
      data: { shippoKey, shippoKeyInfo: { ...info, savedAt: info.savedAt.toISOString() } },
    });
    const after = { Mode: mode, 'Ends with': info.lastFour, 'Taken by Shippo': accepted };
    await recordActivity(context, { kind: 'shippo_key.saved', subject: shippoSubject, after }, tx);
  });
  return info;
}

async function isAccepted(key: Secret): Promise<boolean> {
  try {
    await listCarrierAccounts({ key }, { carrier: 'usps' });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'rejected') return false;
    throw error;
  }
}
