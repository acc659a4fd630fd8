import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pglitePool } from '@/lib/database/pglite-pool';

let pglite: PGlite;
let pool: pg.Pool;

beforeAll(async () => {
  pglite = await PGlite.create();
  pool = pglitePool(pglite, 200);
});
afterAll(async () => {
  await pool.end();
  await pglite.close();
});

test('answers as a server would, with parameters and types', async () => {
  const { rows } = await pool.query<{ sum: number; at: Date; data: unknown }>(
    `SELECT $1::int + 1 AS sum, $2::timestamptz AS at, $3::jsonb AS data`,
    [41, new Date(0), { a: [1] }],
  );
  expect(rows).toEqual([{ sum: 42, at: new Date(0), data: { a: [1] } }]);
});

test('carries texts longer than any chunk', async () => {
  const long = 'ä'.repeat(1_000_000);
  const { rows } = await pool.query<{ text: string }>('SELECT $1::text AS text', [long]);
  expect(rows[0]?.text).toBe(long);
});

test('goes on after an error', async () => {
  await expect(pool.query('SELECT * FROM no_such_table')).rejects.toThrow('does not exist');
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('leaves no open transaction behind when a script fails inside one', async () => {
  await expect(pool.query('BEGIN; SELECT 1/0; COMMIT;')).rejects.toThrow('division by zero');
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('makes a second query wait for the first one, in order', async () => {
  await pool.query('CREATE TABLE IF NOT EXISTS counted (n int)');
  await Promise.all(Array.from({ length: 50 }, (_, n) => pool.query('INSERT INTO counted VALUES ($1)', [n])));
  const { rows } = await pool.query<{ n: number }>('SELECT n FROM counted ORDER BY ctid');
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
});

test('refuses a second connection instead of waiting for ever, as inside a transaction', async () => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await expect(pool.query('SELECT 1')).rejects.toThrow('timeout');
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
});
