import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv as parseEnvFile } from 'node:util';
import { beforeEach, inject, vi } from 'vitest';

// The configuration of .env.example, with the simulator that this run started.
const example = parseEnvFile(readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8'));
const simulator = inject('simulator');
Object.assign(process.env, example, {
  BIGCOMMERCE_API_URL: simulator.url,
  BIGCOMMERCE_LOGIN_URL: simulator.url,
  SHIPPO_API_URL: `${simulator.url}/shippo`,
  SHIPPO_TIMEOUT_MS: '1500',
  SHIPPO_BACKOFF_MS: '50',
  BIGCOMMERCE_TIMEOUT_MS: '2000',
  BIGCOMMERCE_PATIENCE_MS: '1900',
  BIGCOMMERCE_BACKOFF_MS: '100',
  LOG_LEVEL: 'silent',
});
delete process.env['DATABASE_URL'];

// A test that is not about logging must not write to the console.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    throw new Error(`console.error: ${words.map(String).join(' ')}`);
  });
});
