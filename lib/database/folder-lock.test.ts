import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** A process of its own that takes the folder, and says how that went. */
function otherProcess(folder: string) {
  const script = `
    import { lockFolder } from ${JSON.stringify(path.resolve('lib/database/folder-lock.ts'))};
    try { lockFolder(${JSON.stringify(folder)}); console.log('locked'); process.stdin.resume(); }
    catch (error) { console.log(error.message); }`;
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
  const said = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  return { child, said, exited };
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
