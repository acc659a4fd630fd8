import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import { hasRequiredScopes } from '@/lib/definitions/scopes';
import { env } from '@/lib/env';
import type { Store } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { ensureRegistrationsJob } from '@/lib/registrations/ensure-registrations-job';
import { forgetRegistrations } from '@/lib/registrations/forget-registrations';
import { registeredFor } from '@/lib/registrations/registered-for';
import { encryptSecret, type Secret } from '@/lib/secrets';
import { admitMember, type Person } from '@/lib/stores/admit-member';
import { lockStore } from '@/lib/stores/lock-store';
import { nameOwner } from '@/lib/stores/name-owner';
import { second } from '@/lib/stores/second';
import type { Session } from '@/lib/stores/session';

/** What a store granted the app, as the token endpoint said it. */
export interface Grant {
  storeHash: string;
  accessToken: Secret;
  scopes: readonly string[];
  /** Who installed; not always the owner. */
  user: Person;
  /** Missing in old answers of BigCommerce. */
  owner?: Person | undefined;
  accountUuid?: string | undefined;
  /** By BigCommerce's clock, as the times of its callbacks are. */
  grantedAt: Date;
}

/**
 * Installs a store for the first time or again: a new grant replaces the token and keeps everything else. Whoever installed
 * is let in. Its webhooks and its order panel follow as a job. A store that granted too little is installed all the same, and its pages say what is missing. Of grants that
 * arrive out of order the newest counts.
 *
 * @returns the session of whoever installed
 */
export async function installStore(grant: Grant): Promise<Session> {
  const { storeHash, user, grantedAt } = grant;
  const accessToken = await encryptSecret(grant.accessToken);
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const before = await lockStore(tx, storeHash);
    const owner = grant.owner ?? ownerOf(before) ?? user;
    const granted = {
      state: hasRequiredScopes(grant.scopes) ? ('installed' as const) : ('needs_approval' as const),
      accessToken,
      scopes: [...grant.scopes],
      installedAt: grantedAt,
      // Read again by the next page: currency, units or name may be others by now.
      factsReadAt: null,
      registeredFor: registeredFor(),
      ...(grant.accountUuid === undefined ? {} : { accountUuid: grant.accountUuid }),
    };
    const firstOwner = { ownerId: owner.id, ownerEmail: owner.email, ownerNamedAt: grantedAt };
    const outdated = isOutdated(grant, before);
    if (!outdated) await forgetRegistrations(tx, storeHash);
    await tx.store.upsert({
      where: { hash: storeHash },
      create: { hash: storeHash, ...granted, ...firstOwner, sandbox: env().SANDBOX_STORES.includes(storeHash) },
      update: outdated ? {} : granted,
    });
    // Not here: whoever installs waits for the app's first page.
    if (!outdated) await enqueue(ensureRegistrationsJob, { storeHash }, { storeHash, tx });
    if (before) await nameOwner(tx, { store: before, owner, namedAt: grantedAt });
    await admitMember(tx, { storeHash, person: user, ownerId: owner.id, issuedAt: grantedAt });
    const renewed = before !== null && before.state !== 'uninstalled';
    await recordActivity(
      { store: { hash: storeHash }, actor: { kind: 'member', userId: user.id, email: user.email } },
      {
        kind: renewed ? 'app.approved' : 'app.installed',
        subject: { kind: 'app', id: storeHash, name: 'Carrier Desk' },
      },
      tx,
    );
  });
  return { storeHash, userId: user.id };
}

/** A later consent has been written down already, and its token replaced this one. */
function isOutdated({ grantedAt }: Grant, before: Store | null): boolean {
  return before !== null && before.state !== 'uninstalled' && second(grantedAt) < second(before.installedAt);
}

function ownerOf(store: Store | null): Person | undefined {
  return store ? { id: store.ownerId, email: store.ownerEmail } : undefined;
}
