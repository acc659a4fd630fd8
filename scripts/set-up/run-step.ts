import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const STILL_RUNNING_MS = 30_000;

export interface Step {
  title: string;
  /** Commands run one after another; the first word is a file of node_modules/.bin or a program. */
  commands: string[][];
  env?: Record<string, string>;
  /** The line of the output that says what was found, shown beside the title. */
  summary?: RegExp;
}

/** A step that failed: `output` is everything it wrote. */
export class StepFailure extends Error {
  constructor(
    readonly step: string,
    readonly output: string,
  ) {
    super(`${step} failed.`);
  }
}

/**
 * Runs a step, one line when it starts to be slow and one when it is done. Its own words are shown only when it fails.
 *
 * @returns what it wrote
 */
export async function runStep({ title, commands, env = {}, summary }: Step): Promise<string> {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const heartbeat = setInterval(() => {
    console.log(`  ${title} … ${seconds()}`);
  }, STILL_RUNNING_MS);
  let output = '';
  try {
    for (const command of commands) output += await runCommand(command, env, title);
  } finally {
    clearInterval(heartbeat);
  }
  const found = summary?.exec(stripColours(output))?.[1];
  console.log(`✓ ${title.padEnd(34)} ${seconds().padStart(6)}${found ? `   ${found.trim()}` : ''}`);
  return output;
}

/** Runs steps side by side, as many at once as pays on two cores. The first failure stops the rest from starting. */
export async function runSteps(steps: Step[], atOnce = 2): Promise<void> {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      await runStep(step).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function runCommand([program = '', ...args]: string[], env: Record<string, string>, title: string): Promise<string> {
  const child = spawn(program, args, {
    env: {
      ...process.env,
      PATH: [path.resolve('node_modules/.bin'), process.env['PATH']].join(path.delimiter),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new StepFailure(title, error.message));
    });
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new StepFailure(title, output));
    });
  });
}

function stripColours(text: string): string {
  // eslint's no-control-regex would refuse the escape character written out.
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
}
