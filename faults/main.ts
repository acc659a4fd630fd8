// `npm run test:faults`: many shipments through everything that can go wrong, once on the embedded database and once on PostgreSQL
// with two processes. Prints a table each and fails unless every shipment was made exactly once. See docs/exactly-once.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findPostgres } from '../scripts/set-up/find-postgres';
import { exampleConfiguration, simulatedBigCommerce } from '../scripts/set-up/start-app';
import { askVersion, startPostgres } from '../scripts/set-up/start-postgres';
import { startSimulator } from '../tests/start-simulator';
import { installStores } from './install-stores';
import { Office } from './office';
import { paceEnv, paceOf } from './pace';
import { problems, table } from './print-table';
import { seeded } from './random';
import { play, type Plan } from './run';
import { Simulated } from './simulated';

const FULL = { scale: 30, plan: { total: 1_000, perKill: 30, perResend: 10, beyond: 10 }, stores: 10 };
const SHORT = { scale: 75, plan: { total: 60, perKill: 3, perResend: 2, beyond: 1 }, stores: 5 };

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    database: { type: 'string' },
    shipments: { type: 'string' },
  },
});
const size = options.short ? SHORT : FULL;
const plan: Plan = { ...size.plan, ...(options.shipments ? { total: Number(options.shipments) } : {}) };
const failures: string[] = [];
process.once('SIGTERM', () => process.exit(1));

for (const database of ['pglite', 'postgresql']) {
  if (options.database === undefined || options.database === database) await runOn(database);
}
for (const failure of failures) console.error(`✗ ${failure}`);
if (failures.length > 0) process.exitCode = 1;

async function runOn(database: string): Promise<void> {
  if (database === 'pglite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-faults-'));
    await run('PGlite, one process', { DATA_DIR: folder, DATABASE_URL: '' }, 1);
    rmSync(folder, { recursive: true });
    return;
  }
  const given = process.env['TEST_DATABASE_URL'];
  const programs = given ? undefined : findPostgres();
  if (!given && !programs) {
    const missing = 'PostgreSQL: not found, so two processes on one database were NOT tested.';
    if (options.short) console.log(missing);
    else failures.push(`${missing} Install PostgreSQL 15 or newer.`);
    return;
  }
  const server = programs ? await startPostgres(programs) : undefined;
  const url = server?.url ?? given ?? '';
  try {
    await run(`PostgreSQL ${await askVersion(url)}, two processes`, { DATABASE_URL: url }, 2);
  } finally {
    await server?.stop();
  }
}

async function run(title: string, databaseEnv: Record<string, string>, processes: number): Promise<void> {
  const pace = paceOf(size.scale);
  const random = seeded(Number(options.seed));
  const simulator = await startSimulator();
  const simulated = new Simulated(simulator.control);
  const env = {
    ...exampleConfiguration(),
    ...simulatedBigCommerce(simulator.url),
    ...paceEnv(pace),
    ...databaseEnv,
    LOG_LEVEL: 'error',
    FAULTS_POLL_MS: String(Math.ceil(1_000 / pace.scale)),
  };
  const office = new Office(env, random);
  try {
    for (let started = 0; started < processes; started += 1) await office.start(true);
    const stores = await installStores({ office, simulated }, size.stores);
    const lines = await play({ office, simulated, pace, random, later: [] }, { stores, plan });
    const found = problems(lines);
    console.log(`\n${table(title, lines)}\n`);
    failures.push(...found.map((problem) => `${title}: ${problem}`));
  } finally {
    const output = await office.close();
    if (output && process.env['FAULTS_OUTPUT']) console.error(output);
    await simulator.stop();
  }
}
