import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/database/migrate';
import { pglitePool } from '@/lib/database/pglite-pool';
import { installQueue } from '@/lib/jobs/queue';
import { startSimulator } from '@/tests/start-simulator';

declare module 'vitest' {
  interface ProvidedContext {
    simulator: { url: string; control: string };
    /** A migrated database to copy: a file for PGlite, or the name of a template on the server. */
    databaseTemplate: { kind: 'pglite'; file: string } | { kind: 'postgres'; serverUrl: string; template: string };
  }
}

/** Once per run: the simulator as its own process, and one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const simulator = await startSimulator();
  project.provide('simulator', { url: simulator.url, control: simulator.control });

  const serverUrl = process.env['TEST_DATABASE_URL'];
  const template = serverUrl ? await postgresTemplate(serverUrl) : await pgliteTemplate();
  project.provide('databaseTemplate', template.provided);

  return async () => {
    await template.remove();
    await simulator.stop();
  };
}

async function pgliteTemplate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-test-'));
  const file = path.join(folder, 'template.tar');
  const pglite = await PGlite.create();
  const pool = pglitePool(pglite);
  await migrate(pool);
  await installQueue(pool);
  await pool.end();
  const dump = await pglite.dumpDataDir('none');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await pglite.close();
  return {
    provided: { kind: 'pglite', file } as const,
    remove: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

async function postgresTemplate(serverUrl: string) {
  const template = `carrier_desk_template_${process.pid}`;
  await onServer(serverUrl, `CREATE DATABASE ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  await migrate(pool);
  await installQueue(pool);
  await pool.end();
  return {
    provided: { kind: 'postgres', serverUrl, template } as const,
    remove: () => dropAll(serverUrl, template),
  };
}

/** The template and every test file's copy of it. */
async function dropAll(serverUrl: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
