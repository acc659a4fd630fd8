// Serves the built app: `npm start`. Our own server around Next's handler, because a stop must happen in order: the last
// answers are sent while running jobs end, then the database closes. `next start` leaves before the jobs do.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

// Together below the 30 s that container platforms leave a process.
const LAST_WORK_MS = 20_000;
const CLOSE_MS = 5_000;

process.env.NODE_ENV = 'production';
process.env.NEXT_MANUAL_SIG_HANDLE = 'true';
if (existsSync('.env')) process.loadEnvFile('.env');

if (!existsSync('.next/BUILD_ID'))
  giveUp('The app is not built yet. Run `npm run build` first, or `npm run demo` for everything.');
const { PORT, APP_URL = 'http://localhost:3000' } = process.env;
const port = Number(PORT || (URL.canParse(APP_URL) && new URL(APP_URL).port) || 3000);

// The port first: a second start on it must not open the database or take jobs before it fails.
let answer = (request, response) => response.writeHead(503, { 'retry-after': '5' }).end('Carrier Desk is starting\n');
const server = createServer((request, response) => answer(request, response));
// Longer than a balancer keeps a connection, so that it never sends a request into a closing one.
server.keepAliveTimeout = 65_000;
server.on('error', (error) => {
  giveUp(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or set PORT to another one.`
      : error.message,
  );
});
await new Promise((resolve) => server.listen(port, resolve));

const { default: next } = await import('next');
const app = next({ dev: false, port });
// instrumentation-node.ts answers it when the database is open and migrated.
const started = new Promise((resolve) => (globalThis.carrierDeskStarted = resolve));
await app.prepare();
const running = await started;
answer = app.getRequestHandler();
console.log(`Carrier Desk listens on port ${port}`);
let stopping;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => (stopping ??= stop()));

/** Jobs that take longer are started again by another process when their time is up (lib/jobs/enqueue.ts). */
async function stop() {
  const lastAnswer = new Promise((resolve) => server.close(resolve));
  await Promise.race([Promise.all([lastAnswer, running.stopWork()]), wait(LAST_WORK_MS)]);
  server.closeAllConnections();
  await Promise.race([running.close(), wait(CLOSE_MS)]);
  process.exit(0);
}

function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}
