import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { freshDataFolder } from './fresh-data-folder';

test('forgets what an earlier run on the port left, and leaves a run on another port alone', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'carrier-desk-data-'));
  const former = process.cwd();
  process.chdir(project);
  onTestFinished(() => {
    process.chdir(former);
    rmSync(project, { recursive: true });
  });
  const folder = freshDataFolder('demo', 3000);
  mkdirSync(path.join(folder, 'database'), { recursive: true });

  freshDataFolder('demo', 3001);
  expect(existsSync(path.join(folder, 'database'))).toBe(true);
  expect(freshDataFolder('demo', 3000)).toBe(folder);
  expect(existsSync(folder)).toBe(false);
});
