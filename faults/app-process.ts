// One process of the app without its pages: the real configuration, database, queue, worker and verbs, behind a loopback port on
// which the harness plays the people. Ends when it is killed, and in no other way.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { allJobs } from '@/lib/all-jobs';
import { database, prisma } from '@/lib/database/database';
import { shipmentFormSchema } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { installQueue } from '@/lib/jobs/queue';
import { startWorker } from '@/lib/jobs/start-worker';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { adoptShipment, declareNotMade } from '@/lib/shipments/answer-for-shipment';
import { createShipment } from '@/lib/shipments/create-shipment';
import { toConnectedStore } from '@/lib/stores/connected-store';
import type { Context } from '@/lib/stores/context';
import { installStore } from '@/lib/stores/install-store';
import { redeemCode } from '@/lib/stores/redeem-code';

const orderSchema = z.object({ storeHash: z.string(), orderId: z.int() });
const callbackSchema = z.object({ code: z.string(), scope: z.string(), context: z.string() });
const answerSchema = orderSchema.extend({ intentId: z.string(), shipmentId: z.int().optional() });

/** What a person, or BigCommerce's callback, can ask of the app. */
const requests: Record<string, (body: unknown) => Promise<unknown>> = {
  async install(body) {
    const { user, ...grant } = await redeemCode(callbackSchema.parse(body));
    return installStore({ ...grant, user, storeHash: grant.context.replace('stores/', '') });
  },
  async draw(body) {
    const { storeHash, orderId } = orderSchema.parse(body);
    return getOrderDetails(await ownerOf(storeHash), orderId);
  },
  async submit(body) {
    const { storeHash, orderId } = orderSchema.parse(body);
    const { form } = z.object({ form: shipmentFormSchema }).parse(body);
    return createShipment(await ownerOf(storeHash), { orderId, form });
  },
  async answer(body) {
    const { storeHash, shipmentId, ...question } = answerSchema.parse(body);
    const context = await ownerOf(storeHash);
    if (shipmentId === undefined) await declareNotMade(context, question);
    else await adoptShipment(context, { ...question, shipmentId });
    return {};
  },
  async intents(body) {
    const { unsettled } = z.object({ unsettled: z.boolean() }).parse(body);
    return (await prisma()).shipmentIntent.findMany({
      ...(unsettled ? { where: { state: { in: ['sending', 'unknown'] } } } : {}),
      select: { id: true, storeHash: true, orderId: true, formId: true, state: true, shipmentId: true, message: true },
    });
  },
};

async function ownerOf(storeHash: string): Promise<Context> {
  const row = await (await prisma()).store.findUniqueOrThrow({ where: { hash: storeHash } });
  const store = await toConnectedStore(row);
  if (!store) throw new Error(`The store ${storeHash} is not installed`);
  return {
    store,
    actor: { kind: 'member', userId: row.ownerId, email: row.ownerEmail, role: 'owner', locale: 'en-US' },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function answer(incoming: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const request = requests[(incoming.url ?? '').slice(1)];
  if (!request) return { status: 404, body: {} };
  try {
    return { status: 200, body: await request(await bodyOf(incoming)) };
  } catch (error) {
    if (error instanceof AppError) return { status: 422, body: { code: error.code, message: error.message } };
    return { status: 500, body: { message: error instanceof Error ? error.stack : String(error) } };
  }
}

const { FAULTS_WORKS, FAULTS_POLL_MS } = process.env;
await installQueue((await database()).pool);
// The worker's own clocks are no configuration; they are divided like all others.
const pollMs = Number(FAULTS_POLL_MS);
if (FAULTS_WORKS === 'yes') await startWorker(allJobs, { pollMs, housekeepingMs: 60 * pollMs });
const server = createServer((incoming, outgoing) => {
  void answer(incoming).then(({ status, body }) => {
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
// Nobody is left to play the people.
process.once('disconnect', () => process.exit(0));
