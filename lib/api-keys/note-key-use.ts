import { prisma } from '@/lib/database/database';

const MINUTE_MS = 60_000;

/** Writes down that a key is used, once a minute at most. */
export async function noteKeyUse(
  { keyId, lastUsedAt }: { keyId: string; lastUsedAt: Date | null },
  now = new Date(),
): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < MINUTE_MS) return;
  await (await prisma()).apiKey.updateMany({ where: { id: keyId }, data: { lastUsedAt: now } });
}
