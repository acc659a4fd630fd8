import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import { lockStore } from '@/lib/stores/lock-store';
import { second } from '@/lib/stores/second';
import type { SignedPayload } from '@/lib/stores/verify-signed-payload';

/** `outdated`: the token is from before the last install, so it is being replayed. */
export type Uninstallation = 'uninstalled' | 'already_uninstalled' | 'unknown_store' | 'outdated';

/**
 * Ends the app's part in a store: its token, all carriers' secrets and what was kept of methods' settings are deleted at once
 * and everybody is out at their next request. The rest is kept for a reinstall until eraseExpiredData. Uninstalling twice is uninstalling once.
 */
export async function uninstallStore(payload: SignedPayload): Promise<Uninstallation> {
  return (await prisma()).$transaction((tx) => uninstall(tx, payload));
}

async function uninstall(tx: Prisma.TransactionClient, payload: SignedPayload): Promise<Uninstallation> {
  const { storeHash, user, issuedAt } = payload;
  const store = await lockStore(tx, storeHash);
  if (!store) return 'unknown_store';
  if (store.state === 'uninstalled') return 'already_uninstalled';
  if (second(issuedAt) < second(store.installedAt)) return 'outdated';

  const where = { storeHash };
  await tx.store.update({
    where: { hash: storeHash },
    data: { state: 'uninstalled', accessToken: null, uninstalledAt: issuedAt, baselinedAt: null },
  });
  await tx.member.updateMany({ where: { ...where, removedAt: null }, data: { removedAt: issuedAt } });
  await tx.entryTicket.deleteMany({ where });
  await tx.zoneSnapshot.deleteMany({ where });
  await tx.zoneBaseline.deleteMany({ where });
  await tx.zoneWrite.deleteMany({ where });
  await tx.activityEvent.updateMany({ where: { ...where, undo: { not: null } }, data: { undo: null } });
  await deleteConnectionDetails(tx, storeHash);
  await recordActivity(
    { store, actor: { kind: 'member', userId: user.id, email: user.email } },
    { kind: 'app.uninstalled', subject: { kind: 'app', id: storeHash, name: 'Carrier Desk' } },
    tx,
  );
  return 'uninstalled';
}

/**
 * BigCommerce removes the connections of an app's own carrier with the app and says nothing of its built-in ones, which
 * therefore may go on quoting. BigCommerce docs: shipping providers.
 */
async function deleteConnectionDetails(tx: Prisma.TransactionClient, storeHash: string): Promise<void> {
  // Without an attempt, a call still under way cannot write the details back.
  const details = { secrets: null, secretCodes: [], settings: {}, submittedAt: null, attempt: null };
  const provider = { startsWith: 'carrier_' };
  await tx.carrierConnection.updateMany({
    where: { storeHash, state: { not: 'not_connected' }, carrierId: provider },
    data: {
      ...details,
      state: 'not_connected',
      evidence: 'The app was uninstalled, which deleted its connection details.',
    },
  });
  await tx.carrierConnection.updateMany({
    where: { storeHash, state: { not: 'not_connected' }, NOT: { carrierId: provider } },
    data: {
      ...details,
      state: 'unknown',
      evidence:
        'The app was uninstalled, which deleted its copy of the connection details. BigCommerce may still use the ones it has.',
    },
  });
  await tx.carrierConnection.updateMany({ where: { storeHash, state: 'not_connected' }, data: details });
}
