import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { SimulatorConfig } from './config';
import { createControlApp } from './control/control-app';
import { createSimulator } from './create-simulator';
import { createPublicApp } from './public-app';
import { seedStores } from './seed-stores';
import type { SimulatorContext } from './simulator';

export interface RunningSimulator {
  sim: SimulatorContext;
  /** Origins, no trailing slash. */
  simulatorUrl: string;
  controlUrl: string;
  close(): Promise<void>;
}

/** Starts both servers on 127.0.0.1. Throws an Error that names a taken port; then nothing is left running. */
export async function startSimulator(config: SimulatorConfig): Promise<RunningSimulator> {
  const sim = createSimulator(config.app, seedStores);
  const simulator = await listen(createPublicApp(sim), config.port);
  try {
    const control = await listen(createControlApp(sim), config.controlPort);
    return {
      sim,
      simulatorUrl: originOf(simulator),
      controlUrl: originOf(control),
      async close() {
        await Promise.all([close(simulator), close(control)]);
      },
    };
  } catch (error) {
    await close(simulator);
    throw error;
  }
}

const host = '127.0.0.1';

interface WebApp {
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
}

function listen(app: WebApp, port: number): Promise<Server> {
  const fetch = (request: Request, bindings: unknown) => app.fetch(request, bindings as HttpBindings);
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  // Longer than any client keeps an idle connection, so that none is closed under a request.
  server.keepAliveTimeout = 120_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken. Stop what uses it, or choose another port.`) : error);
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function originOf(server: Server): string {
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** Ends open connections too: a slow answer must not hold the process. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
