import { readConfig } from './config';
import { startSimulator } from './start-simulator';

try {
  const running = await startSimulator(readConfig(process.env));
  console.log(JSON.stringify({ simulator: running.simulatorUrl, control: running.controlUrl }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
