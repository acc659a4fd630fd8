import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

const start = (environment: Record<string, string>) =>
  spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts'], { env: { ...process.env, ...environment } });

test('prints where it listens as one line of JSON and ends when told', { timeout: 20_000 }, async () => {
  const simulator = start({ SIMULATOR_PORT: '0', SIMULATOR_CONTROL_PORT: '0' });
  const [line] = (await once(simulator.stdout, 'data')) as [Buffer];
  const urls = JSON.parse(line.toString()) as { simulator: string; control: string };
  expect((await fetch(`${urls.control}/__sim/health`)).status).toBe(200);
  expect((await fetch(urls.simulator)).status).toBe(200);
  simulator.kill('SIGTERM');
  expect(await once(simulator, 'exit')).toEqual([0, null]);
});

test('says in one sentence that a port is taken', { timeout: 20_000 }, async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const { port } = occupant.address() as AddressInfo;
  const simulator = start({ SIMULATOR_PORT: '0', SIMULATOR_CONTROL_PORT: String(port) });
  const said: Buffer[] = [];
  simulator.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(simulator, 'exit')) as [number];
  occupant.close();
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString().trim()).toBe(
    `Port ${port} is taken. Stop what uses it, or choose another port.`,
  );
});
