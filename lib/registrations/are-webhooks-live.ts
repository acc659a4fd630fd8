import { prisma } from '@/lib/database/database';
import { orderScopes } from '@/lib/definitions/webhook-scopes';
import { hookThing } from '@/lib/registrations/registration-things';

/** Whether BigCommerce tells us of every change of the store's orders, as far as we know. */
export async function areWebhooksLive(storeHash: string): Promise<boolean> {
  const active = await (
    await prisma()
  ).registration.count({ where: { storeHash, state: 'active', thing: { in: orderScopes.map(hookThing) } } });
  return active === orderScopes.length;
}
