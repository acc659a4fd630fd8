import type { RegisteredApp } from './registered-app';

export interface SimulatorConfig {
  /** 0 takes any free port. */
  port: number;
  controlPort: number;
  app: RegisteredApp;
}

/** Reads the environment; every default fits `.env.example`. Throws an Error that names the bad variable. */
export function readConfig(env: Record<string, string | undefined>): SimulatorConfig {
  return {
    port: readPort(env, 'SIMULATOR_PORT', 4100),
    controlPort: readPort(env, 'SIMULATOR_CONTROL_PORT', 4101),
    app: {
      name: 'Carrier Desk',
      clientId: env.SIMULATOR_CLIENT_ID ?? 'simulated-client-id',
      clientSecret: env.SIMULATOR_CLIENT_SECRET ?? 'simulated-client-secret-not-for-production',
      url: (env.SIMULATOR_APP_URL ?? 'http://localhost:3000').replace(/\/+$/, ''),
      scopes: [
        'store_v2_information',
        'store_v2_orders',
        'store_app_extensions_manage',
        'store_channel_settings_read_only',
      ],
      multipleUsers: true,
      developerEmail: 'developer@carrier-desk.example',
      carrierId: env.SIMULATOR_CARRIER_ID ?? null,
    },
  };
}

function readPort(env: Record<string, string | undefined>, name: string, fallback: number): number {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} is not a port: ${value}`);
  return port;
}
