import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DEMO_MARK = /not-for-production/;

/** An origin or a base address without its trailing slash; paths are appended to it. */
const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(1).max(65_535);
const seconds = z
  .string()
  .transform((list) => list.split(',').map(Number))
  .pipe(z.array(z.number().positive()).min(1));

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  APP_URL: baseUrl.default('http://localhost:3000'),
  PORT: port.optional(),
  BIGCOMMERCE_CLIENT_ID: z.string().min(1),
  BIGCOMMERCE_CLIENT_SECRET: z.string().min(1),
  BIGCOMMERCE_API_URL: baseUrl.default('https://api.bigcommerce.com'),
  BIGCOMMERCE_LOGIN_URL: baseUrl.default('https://login.bigcommerce.com'),
  BIGCOMMERCE_SDK_URL: baseUrl.default('https://cdn.bigcommerce.com/jssdk/bc-sdk.js'),
  /** How long one call to BigCommerce may take, its body included. */
  BIGCOMMERCE_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  /** How long a person's call may wait for its turn and its repeats before it is given up; background work waits three times as long. */
  BIGCOMMERCE_PATIENCE_MS: z.coerce.number().int().positive().default(12_000),
  /** The first wait after BigCommerce turned a call away without saying for how long; doubles each time. */
  BIGCOMMERCE_BACKOFF_MS: z.coerce.number().int().positive().default(3_000),
  SHIPPO_API_URL: baseUrl.default('https://api.goshippo.com'),
  /** How long one call to Shippo may take, its body included. Shippo asks the carrier, so it is slow at times. */
  SHIPPO_TIMEOUT_MS: z.coerce.number().int().positive().default(20_000),
  /** The first wait before a call to Shippo is repeated; doubles each time. */
  SHIPPO_BACKOFF_MS: z.coerce.number().int().positive().default(1_000),
  /** Hashes of stores that begin in sandbox when they first install the app. Afterwards only a person changes it. */
  SANDBOX_STORES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  SECRETS_KEYS: z.string().transform((value, context) => parseKeys(value, context)),
  NEXTAUTH_SECRET: z.string().min(32),
  FRAME_ANCESTORS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  SUPPORT_URL: z.url(),
  PRIVACY_URL: z.url(),
  TERMS_URL: z.url(),
  WORKER: z.enum(['inline', 'off']).default('inline'),
  /** A background job that runs for longer is taken for dead: its process was killed. It is then started again by another one. */
  JOB_DEADLINE_SECONDS: z.coerce.number().int().positive().default(300),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** When to read an order back after a shipment's answer was lost, in seconds since the request began. */
  SHIPMENT_READ_BACK_SECONDS: seconds.default([5, 30, 120, 600]),
});

/** One encryption key: 32 bytes under a name that is written beside what it encrypts. */
export interface SecretKey {
  id: string;
  bytes: Uint8Array;
}

export type Env = z.output<typeof envSchema>;

/**
 * Parses the whole configuration, an empty value counting as unset.
 *
 * @throws Error naming every problem at once, one per line.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = envSchema.safeParse(set);
  const problems = parsed.success ? unsafeDemoValues(parsed.data) : parsed.error.issues.map(describe);
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The configuration is not complete (see .env.example):\n${problems.map((p) => `  ${p}`).join('\n')}`,
    );
  }
  return parsed.data;
}

/** The names that parseEnv knows, for the test that compares them with .env.example. */
export const envNames: readonly string[] = Object.keys(envSchema.shape);

let cached: Env | undefined;

/** The configuration of this process, parsed at first use so that `next build` needs none. */
export function env(): Env {
  return (cached ??= parseEnv(process.env));
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.code === 'invalid_type' ? 'is required' : issue.message}`;
}

function unsafeDemoValues(env: Env): string[] {
  const local = LOOPBACK.has(new URL(env.APP_URL).hostname) && !isBigCommerce(env.BIGCOMMERCE_API_URL);
  if (local) return [];
  const demo: Record<string, string> = {
    BIGCOMMERCE_CLIENT_SECRET: env.BIGCOMMERCE_CLIENT_SECRET,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET,
    SECRETS_KEYS: env.SECRETS_KEYS.map((key) => new TextDecoder().decode(key.bytes)).join(),
  };
  return Object.entries(demo)
    .filter(([, value]) => DEMO_MARK.test(value))
    .map(([name]) => `${name}: still has its demo value, which anyone can read in .env.example; set your own`);
}

function isBigCommerce(url: string): boolean {
  return /(^|\.)bigcommerce\.com$/.test(new URL(url).hostname);
}

function parseKeys(value: string, context: z.RefinementCtx): SecretKey[] {
  const keys = value.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(':');
    return { id, bytes: new Uint8Array(Buffer.from(encoded, 'base64')) };
  });
  if (keys.some((key) => !/^[\w-]+$/.test(key.id) || key.bytes.length !== 32)) {
    context.addIssue('must be a list of id:base64 with 32 bytes each, newest first');
  }
  return keys;
}
