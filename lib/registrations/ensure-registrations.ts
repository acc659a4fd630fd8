import type { Prisma } from '@/lib/generated/prisma/client';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { ensureHooks } from '@/lib/registrations/ensure-hooks';
import { ensureOrderPanel } from '@/lib/registrations/ensure-order-panel';
import { asAppError, type Outcome } from '@/lib/registrations/registration';
import { registeredThings } from '@/lib/registrations/registration-things';
import type { Registrar } from '@/lib/registrations/registrar';
import type { Context } from '@/lib/stores/context';
import { lockStore } from '@/lib/stores/lock-store';
import { requirePermission } from '@/lib/stores/require-permission';
import { awaitWriteLease, type WriteLease } from '@/lib/write-lease';

/**
 * Makes what the app registers in a store match what it wants there: its webhooks and its order panel. Whatever it finds of its
 * own is reused. What could not be done is kept with its reason, for Settings; nothing of that stops the app.
 *
 * @returns what is known of each thing now
 * @throws AppError `forbidden`; `unavailable` when BigCommerce could not be asked, or another process is at it
 */
export async function ensureRegistrations(context: Context): Promise<Outcome[]> {
  requirePermission(context, 'settings:write');
  const key = { storeHash: context.store.hash, thing: 'registrations' };
  const leased = await awaitWriteLease(key, (lease) => ensure(context, lease));
  if (!leased.taken) throw busy();
  return leased.result;
}

async function ensure({ store }: Context, lease: WriteLease): Promise<Outcome[]> {
  const { hash } = store;
  const db = await prisma();
  const before = await db.store.findUnique({
    where: { hash },
    select: { installedAt: true, state: true, registrations: true },
  });
  if (!before || before.state === 'uninstalled') return [];
  const installation = { storeHash: hash, installedAt: before.installedAt };
  const registrar: Registrar = {
    // A refusal here is told in Settings; it does not say that the store's approval is gone.
    credentials: { ...store, onRefused: () => Promise.resolve() },
    scopes: store.scopes,
    former: (thing) =>
      before.registrations.find((row) => row.thing === thing) ?? { thing, remoteId: null, sentAt: null },
    hold: async () => {
      if (!(await lease.renew())) throw busy();
    },
    note: async (outcome) => {
      if (!(await db.$transaction((tx) => save(tx, installation, [outcome])))) throw ended();
    },
  };
  const [hooks, panel] = [
    await attempt(() => ensureHooks(registrar)),
    await attempt(() => ensureOrderPanel(registrar)),
  ];
  const outcomes = [...hooks.outcomes, ...panel.outcomes];
  await db.$transaction((tx) => save(tx, installation, outcomes));
  const failure = hooks.failure ?? panel.failure;
  if (failure) throw failure;
  return outcomes;
}

/** One that cannot be looked at does not keep the other from being looked at and written down. */
async function attempt(look: () => Promise<Outcome[]>): Promise<{ outcomes: Outcome[]; failure?: AppError }> {
  try {
    return { outcomes: await look() };
  } catch (error) {
    return { outcomes: [], failure: asAppError(error) };
  }
}

/**
 * What could not be looked at stays as it was.
 *
 * @returns false, and nothing is written, when the installation ended meanwhile
 */
async function save(
  tx: Prisma.TransactionClient,
  { storeHash, installedAt }: { storeHash: string; installedAt: Date },
  outcomes: readonly Outcome[],
): Promise<boolean> {
  const store = await lockStore(tx, storeHash);
  if (store?.state === 'uninstalled' || store?.installedAt.getTime() !== installedAt.getTime()) return false;
  const checkedAt = new Date();
  const checked = outcomes.map(({ thing }) => thing);
  await tx.registration.deleteMany({
    where: { storeHash, OR: [{ thing: { in: checked } }, { thing: { notIn: [...registeredThings] } }] },
  });
  await tx.registration.createMany({ data: outcomes.map((outcome) => ({ ...outcome, storeHash, checkedAt })) });
  return true;
}

function busy(): AppError {
  return new AppError('unavailable', 'Webhooks and order panel are being checked right now. Look again in a moment.');
}

function ended(): AppError {
  return new AppError('unavailable', 'The app was uninstalled, or installed again, meanwhile. Open it again.');
}
