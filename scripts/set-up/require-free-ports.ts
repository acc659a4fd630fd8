import { createServer } from 'node:net';

/** A port that a command is about to use, and what to do when it is taken. */
export interface WantedPort {
  port: number;
  /** e.g. 'the app' */
  use: string;
  /** e.g. 'PORT=3001 npm run demo' */
  instead: string;
}

/** @throws Error with one sentence per taken port */
export async function requireFreePorts(wanted: WantedPort[]): Promise<void> {
  const taken = await Promise.all(wanted.map(async (each) => ((await isFree(each.port)) ? [] : [each])));
  const sentences = taken
    .flat()
    .map(
      ({ port, use, instead }) =>
        `Port ${port}, for ${use}, is taken: stop what uses it, or choose another with \`${instead}\`.`,
    );
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => {
        resolve(false);
      })
      .once('listening', () => {
        server.close(() => {
          resolve(true);
        });
      })
      // All interfaces, as the app listens: a server on one of them is in the way too.
      .listen(port);
  });
}
