// `npm run test:faults`: many shipments through everything that can go wrong, once on the embedded database and once on PostgreSQL
// with two processes. Prints a table each and fails unless every shipment was made exactly once. See docs/exactly-once.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { findPostgres } from '../scripts/set-up/find-postgres';
import { runStep } from '../scripts/set-up/run-step';
import { exampleConfiguration, simulatedBigCommerce } from '../scripts/set-up/start-app';
import { askVersion, startPostgres } from '../scripts/set-up/start-postgres';
import { startSimulator } from '../tests/start-simulator';
import { installStores } from './install-stores';
import { Office } from './office';
import { paceEnv, paceOf } from './pace';
import { missedSteps, problems, summary, table } from './print-table';
import { seeded } from './random';
import { play, type Plan } from './run';
import { Simulated } from './simulated';

const FULL = { scale: 30, plan: { total: 1_000, perKill: 30, perResend: 10, beyond: 10, oneWorks: false }, stores: 10 };
const SHORT = { scale: 40, plan: { total: 60, perKill: 3, perResend: 2, beyond: 1, oneWorks: true }, stores: 12 };

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

if (!options.short) {
  await runStep({ title: 'Prisma client', commands: [['node', 'scripts/prisma.mjs', 'generate']] });
}
const server = await openServer();
try {
  if (!server) reportMissing();
  if (wants('pglite') && !(options.short && server)) await runEmbedded();
  if (wants('postgresql') && server) await runOnServer(server.url);
} finally {
  await server?.stop();
}
for (const failure of failures) console.error(`✗ ${failure}`);
if (failures.length > 0) process.exitCode = 1;

function wants(database: string): boolean {
  return options.database === undefined || options.database === database;
}

async function openServer(): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return ownDatabase(given);
  const programs = findPostgres();
  return programs && startPostgres(programs);
}

/** A database of its own on a server that belongs to others. */
async function ownDatabase(serverUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `carrier_desk_faults_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  return { url: url.href, stop: () => onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function reportMissing(): void {
  const missing = 'PostgreSQL: not found, so two processes on one database were NOT tested.';
  if (options.short) console.log(missing);
  else failures.push(`${missing} Install PostgreSQL 15 or newer, or name a server in TEST_DATABASE_URL.`);
}

async function runEmbedded(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-faults-'));
  await run('PGlite, one process', { DATA_DIR: folder, DATABASE_URL: '' }, 1);
  rmSync(folder, { recursive: true });
}

async function runOnServer(url: string): Promise<void> {
  await run(`PostgreSQL ${await askVersion(url)}, two processes`, { DATABASE_URL: url }, 2);
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
    for (let started = 1; started <= processes; started += 1) {
      await office.start(!plan.oneWorks || started === processes);
    }
    const stores = await installStores({ office, simulated }, size.stores);
    const scene = { office, simulated, pace, random, later: [], broken: [] };
    const lines = await play(scene, { stores, plan });
    const missed = missedSteps(lines);
    if (options.short) for (const step of missed) console.log(`  not tried this time: ${step}`);
    const found = [...problems(lines), ...(options.short ? [] : missed), ...scene.broken];
    console.log(`\n${table(title, lines)}\n`);
    console.log(`${summary(lines)} on ${title}`);
    failures.push(...found.map((problem) => `${title}: ${problem}`));
  } finally {
    const output = await office.close();
    if (output && process.env['FAULTS_OUTPUT']) console.error(output);
    await simulator.stop();
  }
}
