// `npm run dev`: the app with hot reload, and the simulator beside it unless .env names the real BigCommerce.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { startSimulator } from '../../tests/start-simulator';
import { allowLoopbackWebhooks } from '../set-up/allow-loopback-webhooks';
import { freshDataFolder } from '../set-up/fresh-data-folder';
import { requireFreePorts } from '../set-up/require-free-ports';
import { runStep } from '../set-up/run-step';
import { exampleConfiguration } from '../set-up/start-app';

const SIMULATED = /^http:\/\/(127\.0\.0\.1|localhost)/;

if (existsSync('.env')) process.loadEnvFile('.env');
const configured = existsSync('.env');
const env: Record<string, string | undefined> = { ...(configured ? {} : exampleConfiguration()), ...process.env };
const appUrl = env['APP_URL'] || 'http://localhost:3000';
const port = Number(env['PORT'] || new URL(appUrl).port || 3000);

try {
  await requireFreePorts([{ port, use: 'the app', instead: `PORT=${port + 1} npm run dev` }]);
  await runStep({ title: 'Prisma client', commands: [['node', 'scripts/prisma.mjs', 'generate']] });
  // Before anything uses it. Where .env keeps the rows is a developer's own business.
  if (!configured) env['DATA_DIR'] ||= freshDataFolder('dev', port);
  const simulator = SIMULATED.test(env['BIGCOMMERCE_API_URL'] ?? '')
    ? await simulate(new URL(env['BIGCOMMERCE_API_URL'] ?? ''))
    : undefined;
  const app = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '--port', String(port)], {
    env: env as NodeJS.ProcessEnv,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.kill(signal));
  app.once('exit', (code) => {
    void Promise.resolve(simulator?.stop()).then(() => process.exit(code ?? 0));
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function simulate(at: URL) {
  const simulator = await startSimulator({
    SIMULATOR_PORT: at.port,
    SIMULATOR_CONTROL_PORT: env['SIMULATOR_CONTROL_PORT'] || '4101',
    SIMULATOR_APP_URL: appUrl,
  });
  await allowLoopbackWebhooks(simulator.control);
  console.log(`Simulated BigCommerce and Shippo: ${simulator.url} (control: ${simulator.control})`);
  return simulator;
}
