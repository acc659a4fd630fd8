import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';

/** A folder that passes for a built app. */
function builtApp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, '.next'));
  writeFileSync(path.join(folder, '.next/BUILD_ID'), 'x');
  return folder;
}

/** A port that is taken until the test ends. */
async function takenPort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

test('on a taken port says so before it opens a database or takes a job', { timeout: 30_000 }, async () => {
  const cwd = builtApp();
  const port = await takenPort();
  const env = { ...process.env, PORT: String(port), DATABASE_URL: '', DATA_DIR: path.join(cwd, 'data') };
  const start = path.resolve('scripts/start.mjs');
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, [start], { cwd, env }, (error, _stdout, said) => {
      resolve({ code: error?.code, stderr: said });
    });
  });
  expect(stderr).toBe(`Port ${port} is taken. Stop what uses it, or set PORT to another one.\n`);
  expect(code).toBe(1);
  expect(readdirSync(cwd)).toEqual(['.next']);
});
