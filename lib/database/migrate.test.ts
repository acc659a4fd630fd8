import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** A migrations folder with the given files, beside the project's own migrations in the books of the same database. */
function migrations(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-migrations-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return folder;
}

/** Table names of a test's own, so that tests of this file do not meet. */
function tableName(): string {
  return `t_${crypto.randomUUID().replaceAll('-', '')}`;
}

test('has nothing to do on a database that is up to date', async () => {
  const { pool } = await database();
  expect(await migrate(pool)).toEqual([]);
});

test('applies what is new, in the order of the names, once', async () => {
  const { pool } = await database();
  const table = tableName();
  const first = { [`1_${table}`]: `CREATE TABLE ${table} (a int);` };
  const both = {
    [`2_${table}`]: `ALTER TABLE ${table} ADD COLUMN b int; INSERT INTO ${table} VALUES (1, 2);`,
    ...first,
  };
  expect(await migrate(pool, migrations(first))).toEqual([`1_${table}`]);
  expect(await migrate(pool, migrations(both))).toEqual([`2_${table}`]);
  expect(await migrate(pool, migrations(both))).toEqual([]);
  expect((await pool.query(`SELECT a, b FROM ${table}`)).rows).toEqual([{ a: 1, b: 2 }]);
});

test('names a migration that fails, keeps nothing of it, and goes no further until it is resolved', async () => {
  const { pool } = await database();
  const table = tableName();
  const folder = migrations({
    [`1_${table}`]: `CREATE TABLE ${table} (a int); SELECT * FROM no_such_table;`,
    [`2_${table}`]: `CREATE TABLE ${table}_later (a int);`,
  });
  onTestFinished(async () => {
    await pool.query('DELETE FROM "_prisma_migrations" WHERE migration_name = $1', [`1_${table}`]);
  });
  await expect(migrate(pool, folder)).rejects.toThrow(`Migration 1_${table} failed`);
  expect((await pool.query('SELECT to_regclass($1) AS found', [table])).rows).toEqual([{ found: null }]);
  await expect(migrate(pool, folder)).rejects.toThrow('prisma migrate resolve');

  await pool.query('UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name = $1', [`1_${table}`]);
  rmSync(path.join(folder, `1_${table}`), { recursive: true });
  expect(await migrate(pool, folder)).toEqual([`2_${table}`]);
});

test('lets the pool go on after a failed migration', async () => {
  const { pool } = await database();
  const table = tableName();
  const failing = migrations({ [`1_${table}`]: 'SELECT 1/0;' });
  await expect(migrate(pool, failing)).rejects.toThrow('division by zero');
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.query('DELETE FROM "_prisma_migrations" WHERE migration_name = $1', [`1_${table}`]);
});
