import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findChromium } from './find-chromium';

/** Folders on PATH, each with a `chromium` that ends with a code. */
function installed(...codes: number[]): string[] {
  const root = mkdtempSync(path.join(tmpdir(), 'carrier-desk-chromium-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folders = codes.map((code, index) => {
    const folder = path.join(root, String(index));
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'chromium'), `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 });
    return folder;
  });
  vi.stubEnv('PATH', folders.join(path.delimiter));
  vi.stubEnv('CHROMIUM_PATH', '');
  return folders.map((folder) => path.join(folder, 'chromium'));
}

test('passes over an installed Chromium that does not run', () => {
  const [, working] = installed(1, 0);
  expect(findChromium()).toBe(working);
});

test('takes the one that CHROMIUM_PATH names, whatever else is installed', () => {
  const [, second = ''] = installed(0, 0);
  vi.stubEnv('CHROMIUM_PATH', second);
  expect(findChromium()).toBe(second);
});
