// Serves the built app: `npm start`. Our own server around Next's handler, because a stop must happen in order: the last
// answers are sent, running jobs end, the database closes. `next start` leaves before the jobs do.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

const LAST_ANSWERS_MS = 20_000;
const LAST_JOBS_MS = 20_000;

process.env.NODE_ENV = 'production';
process.env.NEXT_MANUAL_SIG_HANDLE = 'true';
if (existsSync('.env')) process.loadEnvFile('.env');

if (!existsSync('.next/BUILD_ID'))
  giveUp('The app is not built yet. Run `npm run build` first, or `npm run demo` for everything.');
const { PORT, APP_URL = 'http://localhost:3000' } = process.env;
const port = Number(PORT || (URL.canParse(APP_URL) && new URL(APP_URL).port) || 3000);

const { default: next } = await import('next');
const app = next({ dev: false, port });
// instrumentation-node.ts answers it when the database is open and migrated.
const started = new Promise((resolve) => (globalThis.carrierDeskStarted = resolve));
await app.prepare();
const stopApp = await started;

const server = createServer(app.getRequestHandler());
// Longer than a balancer keeps a connection, so that it never sends a request into a closing one.
server.keepAliveTimeout = 65_000;
server.on('error', (error) => {
  giveUp(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or set PORT to another one.`
      : error.message,
  );
});
server.listen(port, () => {
  console.log(`Carrier Desk listens on port ${port}`);
});
let stopping;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => (stopping ??= stop()));

async function stop() {
  const lastAnswer = new Promise((resolve) => server.close(resolve));
  await Promise.race([lastAnswer, wait(LAST_ANSWERS_MS)]);
  server.closeAllConnections();
  await Promise.race([stopApp(), wait(LAST_JOBS_MS)]);
  process.exit(0);
}

function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}
