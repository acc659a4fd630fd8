import { findPostgres } from '../scripts/set-up/find-postgres';
import { exampleConfiguration, simulatedBigCommerce } from '../scripts/set-up/start-app';
import { startPostgres } from '../scripts/set-up/start-postgres';
import { startSimulator } from '../tests/start-simulator';
import { installStores } from '../faults/install-stores';
import { ship } from '../faults/merchant';
import { Office } from '../faults/office';
import { seeded } from '../faults/random';
import { Simulated, until } from '../faults/simulated';
import { placeOrders, type WantedOrder } from '../faults/wanted';

const INTENTS = 300;
const STORES = 10;
const LONGEST_MS = 300_000;

/**
 * How many shipments whose answers were lost are found again per second, on PostgreSQL, by one process that works through the
 * queue and by two; without upstream delay, so that it is our own work and the simulator's. Jobs of a store run one at a time.
 */
export async function* measureSettling() {
  const programs = findPostgres();
  if (!programs) {
    yield { measure: 'settle-intents', skipped: 'PostgreSQL not found' };
    return;
  }
  for (const workers of [1, 2]) {
    const server = await startPostgres(programs);
    try {
      yield { measure: 'settle-intents', stores: STORES, workers, ...(await settleAll(server.url, workers)) };
    } finally {
      await server.stop();
    }
  }
}

/** Counts from when every worker has started. */
async function settleAll(databaseUrl: string, workers: number): Promise<{ intents: number; perSecond: number }> {
  const simulator = await startSimulator();
  const simulated = new Simulated(simulator.control);
  const random = seeded(1);
  const env = {
    ...exampleConfiguration(),
    ...simulatedBigCommerce(simulator.url),
    DATABASE_URL: databaseUrl,
    // All are due at once when the work begins.
    SHIPMENT_READ_BACK_SECONDS: '0.001,600',
    LOG_LEVEL: 'error',
    FAULTS_POLL_MS: '1000',
  };
  const office = new Office(env, random);
  try {
    await office.start(false);
    const stores = await installStores({ office, simulated }, STORES);
    // One parcel an order: while nobody settles, a first one that was made holds its quantities twice.
    const row = { row: 'settle', count: INTENTS, spare: true };
    const orders = await placeOrders({ simulated, stores, random }, row);
    for (const order of orders) await loseAnswers(office, simulated, order);
    await Promise.all(Array.from({ length: workers }, () => office.start(true)));
    const started = performance.now();
    const { length: intents } = await office.intents(true);
    const settled = await until(async () => (await office.intents(true)).length === 0, LONGEST_MS, 50);
    if (!settled) throw new Error(`Not all of ${INTENTS} shipments were settled in ${LONGEST_MS / 1_000} s`);
    const seconds = (performance.now() - started) / 1_000;
    return { intents, perSecond: Math.round((10 * intents) / seconds) / 10 };
  } finally {
    await office.close();
    await simulator.stop();
  }
}

async function loseAnswers(office: Office, simulated: Simulated, order: WantedOrder): Promise<void> {
  for (const wanted of order.wanted) {
    await ship(office, { order, wanted }, () =>
      simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when: 'after' } }),
    );
  }
}
