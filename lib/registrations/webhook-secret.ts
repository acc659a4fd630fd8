import { randomBytes } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import { decryptSecret, encryptSecret, Secret } from '@/lib/secrets';

/**
 * What the store's webhooks carry back to us; made when there is none, which is so after each grant. Of two that make one at a
 * time, one counts.
 */
export async function webhookSecret(storeHash: string): Promise<Secret> {
  const kept = await readWebhookSecret(storeHash);
  if (kept) return kept;
  const made = await encryptSecret(new Secret(randomBytes(32).toString('base64url')));
  await (
    await prisma()
  ).store.updateMany({
    where: { hash: storeHash, webhookSecret: null, state: { not: 'uninstalled' } },
    data: { webhookSecret: made },
  });
  const secret = await readWebhookSecret(storeHash);
  if (!secret) throw new Error('The store was uninstalled meanwhile');
  return secret;
}

async function readWebhookSecret(storeHash: string): Promise<Secret | undefined> {
  const row = await (await prisma()).store.findUnique({ where: { hash: storeHash }, select: { webhookSecret: true } });
  return row?.webhookSecret ? decryptSecret(row.webhookSecret) : undefined;
}
