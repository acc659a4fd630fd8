import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { activityRows } from '@/lib/activity/activity-rows';
import { listActivity } from '@/lib/activity/list-activity';
import { database, prisma } from '@/lib/database/database';
import { encryptSecret, Secret } from '@/lib/secrets';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { readZone } from '@/lib/zones/read-zone';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { callCallback, grantQuery, installByCallback, sendSigned, signedQuery } from '@/tests/call-callback';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const lines = vi.hoisted(() => [] as string[]);
// The real logger with its real rules; only what it writes to is the test's.
vi.mock('@/lib/log', async (original) => {
  const { log } = await original<{ log: () => pino.Logger }>();
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const symbols = pino.symbols as unknown as { streamSym: symbol };
  return {
    log: () => {
      const logger = log();
      logger.level = 'trace';
      Object.assign(logger, { [symbols.streamSym]: destination });
      return logger;
    },
  };
});

async function wholeDatabase(): Promise<string> {
  const { pool } = await database();
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts = [];
  for (const { name } of tables) {
    texts.push(JSON.stringify((await pool.query(`SELECT row_to_json(t)::text AS text FROM ${name} t`)).rows));
  }
  return texts.join('\n');
}

test('no token, code, signed payload, ticket, carrier secret or provider setting is written anywhere', async () => {
  const { hash, owner } = await control<{ hash: string; owner: { id: number } }>('POST', '/stores', {
    template: 'empty',
  });
  const pages: string[] = [];
  const canaries: Record<string, string> = {
    carrierSecret: 'canary-carrier-secret-51c2',
    providerSetting: 'canary-provider-setting-77d0',
    changedSetting: 'canary-changed-setting-0b9e',
  };
  const keep = async (response: Response) => {
    pages.push(await response.clone().text());
    return response;
  };

  const grant = await grantQuery(hash);
  canaries['code'] = grant.get('code') ?? '';
  const installed = await keep(await callCallback('auth', grant));
  canaries['ticket'] = installed.headers.get('location')?.split('#ticket=')[1] ?? '';
  canaries['session'] = /carrier-desk-session=([^;]+)/.exec(installed.headers.get('set-cookie') ?? '')?.[1] ?? '';
  await keep(await callCallback('auth', grant));
  canaries['accessToken'] = (await control<{ accessToken: string }>('GET', `/stores/${hash}`)).accessToken;

  await (
    await prisma()
  ).carrierConnection.create({
    data: {
      storeHash: hash,
      carrierId: 'fedex',
      state: 'submitted',
      evidence: '',
      secrets: await encryptSecret(new Secret(JSON.stringify({ password: canaries['carrierSecret'] }))),
    },
  });

  await useProviderSettings(hash, canaries);

  const load = await signedQuery('load', hash);
  canaries['signedPayload'] = load.get('signed_payload_jwt') ?? '';
  await keep(await callCallback('load', load));
  const tampered = await signedQuery('load', hash, { mutate: 'tampered-signature' });
  canaries['tamperedPayload'] = tampered.get('signed_payload_jwt') ?? '';
  await keep(await callCallback('load', tampered));
  // A refusal that repeats what it was sent, and a fault of ours in the middle of an install.
  const echoed = await grantQuery(hash);
  canaries['echoedCode'] = echoed.get('code') ?? '';
  const body = { error: 'invalid_grant', error_description: `The code ${canaries['echoedCode']} is unknown` };
  const route = 'POST /oauth2/token';
  await control('POST', '/faults', { store: hash, route, fault: { kind: 'status', status: 400, body } });
  await keep(await callCallback('auth', echoed));
  await keep(await sendSigned('remove_user', hash, { userId: owner.id }));
  const beforeUninstall = await wholeDatabase();
  await keep(await sendSigned('uninstall', hash));
  await keep(await sendSigned('load', hash));

  expect(Object.values(canaries).every((canary) => canary.length > 8)).toBe(true);
  expect(lines.length).toBeGreaterThan(5);
  const written = { log: lines.join(''), pages: pages.join(''), beforeUninstall, database: await wholeDatabase() };
  for (const [name, canary] of Object.entries(canaries)) {
    for (const [where, text] of Object.entries(written)) {
      expect([name, where, text.includes(canary)]).toEqual([name, where, false]);
    }
  }
  // The searches do find what is there.
  expect(written.database).toContain(hash);
  expect(written.log).toContain(hash);
});

/**
 * Reads a method whose settings are secrets, changes, deletes and restores it: its settings are then in baselines, snapshots
 * and the activity, encrypted, hashed or masked.
 */
async function useProviderSettings(hash: string, canaries: Record<string, string>): Promise<void> {
  const context = await openStoreContext(hash, 'canary');
  if (!context) throw new Error('not installed');
  const zones = `/stores/${hash}/zones`;
  const { id: zoneId } = await control<{ id: number }>('POST', zones, { name: 'Home' });
  const settings = (api_key: string | undefined) => ({ carrier_options: { api_key, nested: { list: [api_key] } } });
  const method = {
    name: 'Couriers',
    type: 'carrier_33',
    enabled: true,
    settings: settings(canaries['providerSetting']),
  };
  const { id } = await control<{ id: number }>('POST', `${zones}/${zoneId}/methods`, method);
  const ids = { zoneId, methodId: id };
  await readZone(context, zoneId);
  await setMethodEnabled(context, { ...ids, enabled: false });
  await control('PUT', `${zones}/${zoneId}/methods/${id}`, { settings: settings(canaries['changedSetting']) });
  const drift = await findZoneDrift(context, await readZone(context, zoneId));
  lines.push(JSON.stringify(drift));
  await keepStoreVersion(context, { zoneId, seen: drift?.seen ?? '' });
  await deleteMethod(context, ids);
  const deletion = await (
    await prisma()
  ).activityEvent.findFirstOrThrow({
    where: { storeHash: hash, kind: 'method.deleted' },
  });
  lines.push(JSON.stringify(activityRows(context, await listActivity(context, { limit: 50 }))));
  await undoActivity(context, deletion.id);
  const kept = await (await prisma()).zoneBaseline.count({ where: { storeHash: hash } });
  expect([drift?.items.length, deletion.undo !== null, kept]).toEqual([1, true, 2]);
}

test('a fault of ours shows a reference that is in the log, and nothing else', async () => {
  const { hash } = await control<{ hash: string }>('POST', '/stores', { template: 'empty' });
  await installByCallback(hash);
  const db = await prisma();
  vi.spyOn(db, '$transaction').mockRejectedValueOnce(new Error('canary-cause-9ab1'));
  const response = await sendSigned('load', hash);
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).not.toContain('canary-cause-9ab1');
  expect(page).toContain('<a class="button" href="">Try again</a>');
  const reference = /reference ([0-9a-f]{8})/.exec(page)?.[1] ?? 'none';
  expect(lines.some((line) => line.includes(reference) && line.includes('canary-cause-9ab1'))).toBe(true);
});
