import { prisma } from '@/lib/database/database';
import type { Registration } from '@/lib/generated/prisma/client';
import { ORDER_PANEL } from '@/lib/registrations/registration-things';
import type { Context } from '@/lib/stores/context';

/** How something that the app registers in a store stands. */
export interface Standing {
  /**
   * - `active`      BigCommerce has all of it
   * - `off`         not possible here
   * - `refused`     BigCommerce said no to some of it
   * - `unknown`     an answer was lost
   * - `unchecked`   not looked at yet
   */
  state: Registration['state'] | 'unchecked';
  /** Why it is not active, each once. */
  reasons: string[];
  /** The oldest look at any part of it. */
  checkedAt: Date | null;
}

/** What the app registered in the store, as it was when it was last looked at. Asks the database only. */
export async function listRegistrations({ store }: Context): Promise<{ webhooks: Standing; orderPanel: Standing }> {
  const rows = await (await prisma()).registration.findMany({ where: { storeHash: store.hash } });
  const isPanel = ({ thing }: Registration) => thing === ORDER_PANEL;
  return {
    webhooks: standingOf(rows.filter((row) => !isPanel(row))),
    orderPanel: standingOf(rows.filter(isPanel)),
  };
}

/** The worst of the parts. */
const WORST_FIRST = ['refused', 'off', 'unknown', 'active'] as const;

function standingOf(rows: readonly Registration[]): Standing {
  const times = rows.map(({ checkedAt }) => checkedAt.getTime());
  return {
    state: WORST_FIRST.find((state) => rows.some((row) => row.state === state)) ?? 'unchecked',
    reasons: [...new Set(rows.flatMap(({ reason }) => reason ?? []))],
    checkedAt: times.length > 0 ? new Date(Math.min(...times)) : null,
  };
}
