import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { pglitePool } from '@/lib/database/pglite-pool';

const SECONDS = 1_000;

/** Runs `npm run prisma -- …` on an embedded database in a folder of its own. */
async function prisma(dataDir: string, args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/prisma.mjs', ...args], { env });
  return stdout;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-prisma-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('Prisma finds a database that our runner migrated up to date', { timeout: 60 * SECONDS }, async () => {
  const dataDir = temporaryFolder();
  const pglite = await PGlite.create(path.join(dataDir, 'database'));
  const pool = pglitePool(pglite);
  await migrate(pool);
  await pool.end();
  await pglite.close();
  expect(await prisma(dataDir, ['migrate', 'status'])).toContain('Database schema is up to date');
});

test('the migrations make exactly what schema.prisma describes', { timeout: 60 * SECONDS }, async () => {
  const args = [
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
  ];
  expect((await prisma(temporaryFolder(), args)).trim()).toBe('-- This is an empty migration.');
});
