// Works through the queue in a process of its own: `npm run worker`, beside web processes with WORKER=off.
import { existsSync } from 'node:fs';
import { giveUp, startUp } from '@/lib/start-up';

if (existsSync('.env')) process.loadEnvFile('.env');
if (!process.env['DATABASE_URL']) {
  giveUp(new Error('A worker of its own needs DATABASE_URL: the embedded database is open to one process only.'));
}
const { stopWork, close } = await startUp(() => true).catch(giveUp);
// A second signal ends it at once: the running jobs are then taken up by another process.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void stopWork()
      .then(close)
      .then(() => process.exit(0));
  });
}
