import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** What the app told the person: done or refused in its own words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The process died, or broke, before it answered: the person knows nothing. */
export class Unanswered extends Error {}

/** A process of the app that can be asked, stopped in its tracks, and killed. */
export interface AppHandle {
  works: boolean;
  ask<Answer>(what: string, body: object): Promise<Answer>;
  /** Freezes it: it neither reads nor writes any more, and does not know it. */
  freeze(): void;
  kill(): Promise<void>;
  /** What it wrote. */
  output(): string;
}

export async function startAppProcess(env: Record<string, string>, works: boolean): Promise<AppHandle> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'faults/app-process.ts'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: { ...process.env, ...env, FAULTS_WORKS: works ? 'yes' : 'no' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const port = await portOf(child, lines, exited);
  return {
    works,
    ask: (what, body) => ask(`http://127.0.0.1:${port}/${what}`, body),
    freeze: () => child.kill('SIGSTOP'),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    output: () => lines.join('\n'),
  };
}

async function portOf(child: ChildProcess, lines: string[], exited: Promise<void>): Promise<number> {
  const ready = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        const port = /^\{"port":(\d+)\}$/.exec(line)?.[1];
        if (port) resolve(Number(port));
        else lines.push(line);
      });
    }
  });
  const port = await Promise.race([ready, exited]);
  if (port === undefined) throw new Error(`A process of the app did not start:\n${lines.join('\n')}`);
  return port;
}

async function ask<Answer>(url: string, body: object): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) }).catch((error: unknown) => {
    throw new Unanswered('The connection was lost', { cause: error });
  });
  const text = await response.text().catch((error: unknown) => {
    throw new Unanswered('The connection was lost', { cause: error });
  });
  const answer = JSON.parse(text) as { code?: string; message?: string };
  if (response.status === 422) throw new Refused(answer.code ?? '', answer.message ?? '');
  if (!response.ok) throw new Unanswered(answer.message);
  return answer as Answer;
}
