import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import { Prisma, type Store } from '@/lib/generated/prisma/client';
import { forgetRegistrations } from '@/lib/registrations/forget-registrations';
import type { Doer } from '@/lib/stores/context';
import { lockStore } from '@/lib/stores/lock-store';
import { second } from '@/lib/stores/second';
import type { SignedPayload } from '@/lib/stores/verify-signed-payload';

/** `outdated`: the token is from before the last install, so it is being replayed. */
export type Uninstallation = 'uninstalled' | 'already_uninstalled' | 'unknown_store' | 'outdated';

/**
 * Ends the app's part in a store: its token, its Shippo key, all carriers' secrets, what was kept of methods' settings and its API keys are deleted at once
 * and everybody is out at their next request. The rest is kept for a reinstall until eraseExpiredData. Uninstalling twice is uninstalling once.
 */
export async function uninstallStore({ storeHash, user, issuedAt }: SignedPayload): Promise<Uninstallation> {
  const by: Doer = { kind: 'member', userId: user.id, email: user.email };
  const isOutdated = (store: Store) => second(issuedAt) < second(store.installedAt);
  return (await prisma()).$transaction((tx) => uninstall(tx, { storeHash, at: issuedAt, by, isOutdated }));
}

/** The same when BigCommerce said it of one installation, without saying who did it: a later one goes on. */
export async function uninstallInstallation(word: {
  storeHash: string;
  installedAt: Date;
  /** When BigCommerce said so, by its clock. */
  at: Date;
}): Promise<Uninstallation> {
  const { storeHash, installedAt, at } = word;
  const by: Doer = { kind: 'system', name: 'BigCommerce' };
  const isOutdated = (store: Store) => store.installedAt.getTime() !== installedAt.getTime();
  return (await prisma()).$transaction((tx) => uninstall(tx, { storeHash, at, by, isOutdated }));
}

interface Uninstalling {
  storeHash: string;
  at: Date;
  by: Doer;
  isOutdated: (store: Store) => boolean;
}

async function uninstall(tx: Prisma.TransactionClient, uninstalling: Uninstalling): Promise<Uninstallation> {
  const { storeHash, at, by } = uninstalling;
  const store = await lockStore(tx, storeHash);
  if (!store) return 'unknown_store';
  if (store.state === 'uninstalled') return 'already_uninstalled';
  if (uninstalling.isOutdated(store)) return 'outdated';

  const where = { storeHash };
  await tx.store.update({
    where: { hash: storeHash },
    data: { state: 'uninstalled', accessToken: null, ...NO_SHIPPO_KEY, uninstalledAt: at, baselinedAt: null },
  });
  await forgetRegistrations(tx, storeHash);
  await tx.member.updateMany({ where: { ...where, removedAt: null }, data: { removedAt: at } });
  await tx.entryTicket.deleteMany({ where });
  await tx.zoneSnapshot.deleteMany({ where });
  await tx.zoneBaseline.deleteMany({ where });
  await tx.zoneWrite.deleteMany({ where });
  await forgetApi(tx, storeHash);
  await tx.activityEvent.updateMany({ where: { ...where, undo: { not: null } }, data: { undo: null } });
  await deleteConnectionDetails(tx, storeHash);
  await recordActivity(
    { store, actor: by },
    { kind: 'app.uninstalled', subject: { kind: 'app', id: storeHash, name: 'Carrier Desk' } },
    tx,
  );
  return 'uninstalled';
}

const NO_SHIPPO_KEY = { shippoKey: null, shippoKeyInfo: Prisma.DbNull };

/** No key works any more, and nothing that came through one is kept; a request under way can store nothing from now on. */
async function forgetApi(tx: Prisma.TransactionClient, storeHash: string): Promise<void> {
  const where = { storeHash };
  await tx.apiKey.deleteMany({ where });
  await tx.apiRequest.deleteMany({ where });
  await tx.idempotencyRecord.deleteMany({ where });
  await tx.oAuthState.deleteMany({ where });
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
