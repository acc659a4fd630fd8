import { expect, test } from 'vitest';
import { database } from '@/lib/database/database';
import { requireSupportedServer } from '@/lib/database/require-supported-server';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** Asks a server that gives itself out for another version, through a function that is found before its own. */
async function askServerOf(version: number): Promise<void> {
  const { pool } = await database();
  const client = await pool.connect();
  try {
    await client.query(`
      BEGIN;
      CREATE SCHEMA pretended;
      CREATE FUNCTION pretended.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '${version}' $$;
      SET LOCAL search_path = pretended, pg_catalog;`);
    await requireSupportedServer(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('refuses a server that is older than 15, and says what it is', async () => {
  await expect(askServerOf(140_011)).rejects.toThrow('it is PostgreSQL 14, and the app needs 15 or newer');
  await expect(askServerOf(150_000)).resolves.toBeUndefined();
});

test('accepts the server of this run', async () => {
  await expect(requireSupportedServer((await database()).pool)).resolves.toBeUndefined();
});
