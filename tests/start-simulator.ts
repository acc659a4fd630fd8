import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A simulator in a process of its own, on two free ports. */
export async function startSimulator(
  env: Record<string, string> = {},
): Promise<{ url: string; control: string; stop: () => Promise<void> }> {
  const root = path.resolve(import.meta.dirname, '..');
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts'], {
    cwd: root,
    env: { ...process.env, SIMULATOR_PORT: '0', SIMULATOR_CONTROL_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const tooEarly = exited.then((code) => {
    throw new Error(`The simulator stopped with code ${String(code)} before it was ready`);
  });
  const { simulator, control } = JSON.parse(await Promise.race([ready, tooEarly])) as Record<string, string>;
  if (!simulator || !control) throw new Error('The simulator did not say where it listens');
  tooEarly.catch(() => undefined);
  return {
    url: simulator,
    control,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
