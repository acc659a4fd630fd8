import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { setDatabase, type Database } from '@/lib/database/database';
import { pglitePool } from '@/lib/database/pglite-pool';

// PGlite has one connection, so a verb that uses the outer client inside a transaction fails after this instead of hanging.
const CONNECTION_TIMEOUT_MS = 2_000;
/** On a server as many as pg's own default: only there do transactions really run side by side. */
const SERVER_CONNECTIONS = 10;

/**
 * Gives the test file a database of its own, a copy of the migrated template, for as long as it runs.
 *
 * @param patienceMs longer for a file that has many requests wait for PGlite's one connection at once
 */
export function useTestDatabase(patienceMs = CONNECTION_TIMEOUT_MS): void {
  let opened: Database;
  beforeAll(async () => {
    const template = inject('databaseTemplate');
    opened = template.kind === 'pglite' ? await openPglite(template.file, patienceMs) : await openPostgres(template);
  });
  afterAll(() => opened.close());
}

async function openPglite(file: string, patienceMs: number): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) });
  return setDatabase(pglitePool(pglite, patienceMs), () => pglite.close());
}

// Left behind for global-setup.ts to drop: the server may still be closing connections when the pool says that it has ended.
async function openPostgres({ serverUrl, template }: { serverUrl: string; template: string }): Promise<Database> {
  const name = `${template}_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return setDatabase(new pg.Pool({ connectionString: url.href, max: SERVER_CONNECTIONS }));
}
