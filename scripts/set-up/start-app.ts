import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseEnv } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningApp {
  url: string;
  /** What it logged so far, for a failure's report. */
  output: () => string;
  /** Ends when the process does. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the built app on a port of this machine, with the configuration of .env.example and what is given on top. Nothing of a
 * developer's own .env reaches it.
 */
export async function startApp(port: number, env: Record<string, string>): Promise<RunningApp> {
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...exampleConfiguration(), APP_URL: url, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const output = () => lines.join('\n');
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const listening = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (line.includes('listens on port')) resolve(true);
      });
    }
  });
  const isUp = await Promise.race([listening, exited.then(() => false)]);
  if (!isUp) throw new Error(`The app did not start:\n${output()}`);
  return {
    url,
    output,
    exited,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/**
 * The values of .env.example, and every name that it only mentions as empty, which counts as unset: a .env never replaces what is
 * there already, so that nothing of it comes through.
 */
export function exampleConfiguration(): Record<string, string> {
  const text = readFileSync(path.join(root, '.env.example'), 'utf8');
  const mentioned = [...text.matchAll(/^#(\w+)=/gm)].map(([, name = '']) => [name, '']);
  return { ...Object.fromEntries(mentioned), ...parseEnv(text) } as Record<string, string>;
}

/** The part of the configuration that says where BigCommerce and Shippo are, for a simulator at an address. */
export function simulatedBigCommerce(simulator: string): Record<string, string> {
  return {
    BIGCOMMERCE_API_URL: simulator,
    BIGCOMMERCE_LOGIN_URL: simulator,
    BIGCOMMERCE_SDK_URL: `${simulator}/jssdk/bc-sdk.js`,
    SHIPPO_API_URL: `${simulator}/shippo`,
    FRAME_ANCESTORS: simulator,
  };
}
