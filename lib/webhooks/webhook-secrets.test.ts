import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { SECRET_HEADER } from '@/lib/webhooks/secret-header';
import { createHookedStore, setFlags, webhooks } from '@/tests/registrations';
import { useTestDatabase } from '@/tests/use-test-database';

await vi.hoisted(async () => (await import('@/tests/webhook-server')).serveWebhooks());
useTestDatabase();

const lines = vi.hoisted(() => [] as string[]);
// The real logger with its real rules; only what it writes to is the test's.
vi.mock('@/lib/log', async (original) => {
  const { log } = await original<{ log: () => pino.Logger }>();
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const symbols = pino.symbols as unknown as { streamSym: symbol };
  return {
    log: () => {
      const logger = log();
      logger.level = 'trace';
      Object.assign(logger, { [symbols.streamSym]: destination });
      return logger;
    },
  };
});

test('what is logged and kept of webhooks, taken, dropped or refused, holds no secret and no signature', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  const secret = (await webhooks(context)).hooks[0]?.headers?.[SECRET_HEADER] ?? '';
  const event = { scope: 'store/order/updated', data: { type: 'order', id: 7 } };
  await webhooks(context, '/send', event);
  await webhooks(context, '/duplicate', {});
  for (const as of ['signature', 'stale', 'wrong_headers', 'other_store', 'not_json']) {
    await webhooks(context, '/forge', { ...event, as });
  }
  await setFlags(context, { loopbackWebhooks: false });
  await (
    await prisma()
  ).$executeRaw`UPDATE "Store" SET "webhookSecret" = NULL WHERE hash = ${context.store.hash}`;
  await ensureRegistrations(context);

  const db = await prisma();
  const where = { storeHash: context.store.hash };
  const kept = JSON.stringify([
    await db.webhookDelivery.findMany({ where }),
    await db.registration.findMany({ where }),
    await db.$queryRaw`SELECT data, output FROM pgboss.job`,
  ]);
  expect(secret).toHaveLength(43);
  for (const text of [lines.join('\n'), kept]) {
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/v1,[\w+/]{20}/);
  }
  expect(lines.filter((line) => line.includes('webhook refused'))).toHaveLength(1);
  expect(
    lines.filter((line) => line.includes('webhook received')).map((line) => JSON.parse(line) as object),
  ).toMatchObject(
    ['accepted', 'duplicate', 'stale', 'not_this_store', 'not_this_store', 'not_wanted'].map((outcome) => ({
      outcome,
    })),
  );
});
