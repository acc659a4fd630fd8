import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '@/lib/database/folder-lock';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-lock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return path.join(folder, 'database');
}

/** A number that no process has: that of one that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

/** Leaves a lock as another process would. */
function plantLock(folder: string, changes: object): string {
  const lock = JSON.stringify({ id: 'planted', pid: deadPid(), host: hostname(), processBegan: 1, ...changes });
  writeFileSync(`${folder}.lock`, lock);
  return lock;
}

/** A process of its own that takes the folder when it is told to, and says how that went. */
function otherProcess(folder: string, when: 'at once' | 'when told' = 'at once') {
  const script = `
    import { lockFolder } from ${JSON.stringify(path.resolve('lib/database/folder-lock.ts'))};
    if (${when === 'when told'}) {
      console.log('ready');
      await new Promise((resolve) => process.stdin.once('data', resolve));
    }
    try { lockFolder(${JSON.stringify(folder)}); console.log('locked'); process.stdin.resume(); }
    catch (error) { console.log(error.message); process.stdin.pause(); }`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface(child.stdout);
  const nextLine = () => new Promise<string>((resolve) => lines.once('line', resolve));
  return { child, said: nextLine(), nextLine, exited };
}

test('refuses a second process, and says which one has the folder and what to do', async () => {
  const folder = temporaryFolder();
  const unlock = lockFolder(folder);
  const said = await otherProcess(folder).said;
  expect(said).toContain(`Process ${process.pid} already uses the embedded database in ${folder}`);
  expect(said).toContain('set DATA_DIR');
  unlock();
  expect(await otherProcess(folder).said).toBe('locked');
});

test('is refused while another process has the folder, and gets it when that one ended, even by force', async () => {
  const folder = temporaryFolder();
  const { child, said, exited } = otherProcess(folder);
  expect(await said).toBe('locked');
  expect(() => lockFolder(folder)).toThrow(`Process ${String(child.pid)} already uses`);
  child.kill('SIGKILL');
  await exited;
  lockFolder(folder)();
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test('takes over a lock that holds no process', () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}.lock`, 'garbage');
  lockFolder(folder)();
});

test('takes over a lock of a process that is gone, also when this one has its number now', () => {
  const folder = temporaryFolder();
  plantLock(folder, {});
  lockFolder(folder)();
  plantLock(folder, { pid: process.pid });
  lockFolder(folder)();
});

test('does not take over a lock of another machine, and says which file to delete if it is gone', () => {
  const folder = temporaryFolder();
  const lock = plantLock(folder, { host: 'another-container', pid: process.pid });
  expect(() => lockFolder(folder)).toThrow(`Process ${process.pid} on another-container already uses`);
  expect(() => lockFolder(folder)).toThrow(`delete ${folder}.lock`);
  expect(readFileSync(`${folder}.lock`, 'utf8')).toBe(lock);
});

test('is refused a second time in the same process', () => {
  const folder = temporaryFolder();
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`Process ${process.pid} already uses`);
  unlock();
});

test('releases its own lock only', () => {
  const folder = temporaryFolder();
  const unlock = lockFolder(folder);
  const lock = plantLock(folder, { host: 'another-container' });
  unlock();
  expect(readFileSync(`${folder}.lock`, 'utf8')).toBe(lock);
});

test('leaves a dead lock alone while another process takes it over', () => {
  const folder = temporaryFolder();
  const lock = plantLock(folder, {});
  writeFileSync(`${folder}.lock.takeover`, '');
  expect(() => lockFolder(folder)).toThrow('already uses the embedded database');
  expect(readFileSync(`${folder}.lock`, 'utf8')).toBe(lock);
});

test('of several processes that find a dead lock at once, one gets the folder', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  plantLock(folder, {});
  const others = ['a', 'b', 'c', 'd'].map(() => otherProcess(folder, 'when told'));
  await Promise.all(others.map(({ said }) => said));
  const outcomes = others.map(({ nextLine }) => nextLine());
  for (const { child } of others) child.stdin.write('go');
  expect((await Promise.all(outcomes)).filter((outcome) => outcome === 'locked')).toHaveLength(1);
});
