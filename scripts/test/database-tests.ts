import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const FOLDERS = ['app', 'lib', 'prisma', 'tests'];

/** The test files that need a database: those that ask for one. */
export function databaseTestFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => readFileSync(file, 'utf8').includes('useTestDatabase('));
}

/** How many tests those files hold, as vitest counts them. */
export async function countDatabaseTests(): Promise<number> {
  const vitest = path.resolve('node_modules/vitest/vitest.mjs');
  const args = [vitest, 'list', '--project', 'node', ...databaseTestFiles(), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 50_000_000 });
  return (JSON.parse(stdout) as unknown[]).length;
}
