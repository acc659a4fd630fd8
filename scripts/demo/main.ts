// `npm run demo`: builds when something changed, starts the simulator and the app, and says where to click.
import process from 'node:process';
import { startSimulator } from '../../tests/start-simulator';
import { allowLoopbackWebhooks } from '../set-up/allow-loopback-webhooks';
import { freshDataFolder } from '../set-up/fresh-data-folder';
import { isBuilt } from '../set-up/is-built';
import { requireFreePorts } from '../set-up/require-free-ports';
import { runStep, StepFailure } from '../set-up/run-step';
import { simulatedBigCommerce, startApp } from '../set-up/start-app';

const ports = {
  app: Number(process.env['PORT'] || 3000),
  simulator: Number(process.env['SIMULATOR_PORT'] || 4100),
  control: Number(process.env['SIMULATOR_CONTROL_PORT'] || 4101),
};

try {
  await requireFreePorts([
    { port: ports.app, use: 'the app', instead: 'PORT=3001 npm run demo' },
    { port: ports.simulator, use: 'the simulated BigCommerce', instead: 'SIMULATOR_PORT=4200 npm run demo' },
    { port: ports.control, use: 'the simulator’s control', instead: 'SIMULATOR_CONTROL_PORT=4201 npm run demo' },
  ]);
  if (!isBuilt()) await build();
  await serve();
} catch (error) {
  if (error instanceof StepFailure) console.error(`\n${error.output.trimEnd()}\n`);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  console.log('Building the app (about half a minute) …');
  await runStep({ title: 'Prisma client', commands: [['node', 'scripts/prisma.mjs', 'generate']] });
  await runStep({ title: 'Build', commands: [['next', 'build']] });
}

async function serve(): Promise<void> {
  const dataDir = freshDataFolder('demo', ports.app);
  console.log('Starting the simulated BigCommerce and the app …');
  const simulator = await startSimulator({
    SIMULATOR_PORT: String(ports.simulator),
    SIMULATOR_CONTROL_PORT: String(ports.control),
    SIMULATOR_APP_URL: `http://localhost:${ports.app}`,
  });
  await allowLoopbackWebhooks(simulator.control);
  const app = await startApp(ports.app, {
    ...simulatedBigCommerce(simulator.url),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  });
  console.log(`
Carrier Desk is running beside a simulated BigCommerce and Shippo. Nothing here reaches a real store.

  1. Open ${simulator.url} and choose a store.
  2. Under Apps, choose Install, then Confirm.

The simulated Shippo takes the key shippo_test_demo (Settings, Shippo); ${simulator.url}/shippo-console shows what it has.
The REST API is described at ${app.url}/v1/docs.

Everything is forgotten when you start the demo again. Press Ctrl+C to stop.
`);
  const ending = await Promise.race([interrupted(), app.exited.then(() => 'by itself' as const)]);
  await Promise.all([app.stop(), simulator.stop()]);
  if (ending === 'by itself') throw new Error(`The app stopped:\n${app.output()}`);
}

function interrupted(): Promise<'by a person'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve('by a person');
      });
    }
  });
}
