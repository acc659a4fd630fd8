import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

/** A store with carriers and keys, as rows: what is measured is reading and writing them, not how they came. */
export interface RestStore {
  hash: string;
  /** Enough of them that the limit of requests per key and second is never met. */
  keys: string[];
  /** The carrier in the middle. */
  carrierId: string;
}

const KEYS = 60;

/** Installs the app in a new store of the simulator, by its callback, and gives it carriers and keys in the database. */
export async function createRestStore(
  { app, control, databaseUrl }: { app: string; control: string; databaseUrl: string },
  carriers: number,
): Promise<RestStore> {
  const { hash } = await post<{ hash: string }>(`${control}/__sim/stores`, { template: 'empty' });
  const grant = await post<Record<'code' | 'scope' | 'context', string>>(`${control}/__sim/stores/${hash}/code`, {});
  const { code, scope, context } = grant;
  const query = new URLSearchParams({ code, scope, context });
  const installed = await fetch(`${app}/api/bigcommerce/auth?${query.toString()}`, { redirect: 'manual' });
  if (installed.status !== 302) throw new Error(`The install callback answered ${installed.status}`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(CARRIERS, [hash, carriers]);
    await client.query('ANALYZE "Carrier"');
    return { hash, keys: await addKeys(client, hash), carrierId: carrierId(hash, Math.ceil(carriers / 2)) };
  } finally {
    await client.end();
  }
}

// The store's hash in the id keeps the stores' carriers apart.
const CARRIERS = `
  INSERT INTO "Carrier" ("id", "storeHash", "name", "nameKey", "visibility", "createdBy", "updatedAt")
  SELECT 'cr_' || substr(md5($1), 1, 20) || lpad("number"::text, 12, '0'), $1, 'Carrier ' || "number", 'carrier ' || "number",
    'visible', 'bench', now()
  FROM generate_series(1, $2::int) AS "number"`;

function carrierId(hash: string, number: number): string {
  return `cr_${createHash('md5').update(hash).digest('hex').slice(0, 20)}${String(number).padStart(12, '0')}`;
}

async function addKeys(client: pg.Client, hash: string): Promise<string[]> {
  const keys = Array.from(
    { length: KEYS },
    () => `cdk_${`${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 40)}`,
  );
  for (const key of keys) {
    const keyHash = createHash('sha256').update(key).digest('hex');
    await client.query(
      `INSERT INTO "ApiKey" ("id", "storeHash", "name", "keyHash", "prefix", "lastFour", "role", "createdBy")
       VALUES ($1, $2, 'bench', $3, $4, $5, 'admin', 'bench')`,
      [`key_${randomUUID().replaceAll('-', '')}`, hash, keyHash, key.slice(0, 8), key.slice(-4)],
    );
  }
  return keys;
}

async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Answer;
}
