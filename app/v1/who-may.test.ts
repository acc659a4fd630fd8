import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTestKey, ask } from '@/tests/rest';
import { apiPermissions, permissionsOf, type ApiPermission } from '@/lib/definitions/api-permissions';
import { endpoints } from '@/lib/rest/endpoints/endpoints';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

interface Things {
  carrierId: string;
  levelId: string;
}

/** A store with a carrier at Shippo that has a service level. */
async function setUp() {
  const context = await createShippoStore();
  const key = await createTestKey(context);
  const { body } = await ask<{ id: string; service_levels: { data: { id: string }[] } }>(
    'POST',
    '/v1/operations/carriers?include=service_levels',
    { key, body: { name: 'UPS', code: 'ups', account_number: '1X2345' } },
  );
  return { context, key, things: { carrierId: body.id, levelId: body.service_levels.data[0]?.id ?? '' } };
}

/** A body that each endpoint takes. */
const bodies: Record<string, unknown> = {
  createCarrier: { name: 'Another' },
  updateCarrier: { name: 'Changed' },
  createServiceLevel: { name: 'Night', code: 'night', is_default: false },
  updateServiceLevel: { name: 'Changed' },
  initiateOauth: { redirect_uri: 'https://example.com' },
};

const addressOf = (template: string, { carrierId, levelId }: Things) =>
  template.replace('{carrier_id}', carrierId).replace('{service_level_id}', levelId);

/** From the most to the least harmless, so that what is deleted is deleted last. */
const inOrder = [...endpoints].sort(
  (a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE') || b.path.length - a.path.length,
);

test('every route has its endpoints in the list, and every endpoint its route', async () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const routes = files.filter((file) => /^operations.*route\.ts$/.test(file));
  const templates = routes.map((file) => `/v1/${path.dirname(file).replaceAll(/\[(\w+)\]/g, '{$1}')}`);
  expect(templates.sort()).toEqual([...new Set(endpoints.map((endpoint) => endpoint.path))].sort());
  const { key, things } = await setUp();
  for (const template of templates) {
    const own = endpoints.filter((endpoint) => endpoint.path === template).map(({ method }) => method);
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (own.includes(method)) continue;
      const { status, headers, body } = await ask(method, addressOf(template, things), { key });
      expect([status, headers.get('allow')?.split(', ').sort(), body]).toEqual([
        405,
        [...own].sort(),
        { error: expect.objectContaining({ code: 'method_not_allowed' }) as object },
      ]);
      expect(headers.get('request-id')).toMatch(/^rq_[0-9a-f]{32}$/);
    }
  }
});

test('nobody is let in without a key, and is told nothing', async () => {
  const { things } = await setUp();
  for (const { method, path: template, id } of inOrder) {
    for (const key of [undefined, `cdk_${'a'.repeat(40)}`]) {
      const answer = await ask(method, addressOf(template, things), { key, body: bodies[id] });
      expect([answer.status, answer.body]).toEqual([
        401,
        { error: expect.objectContaining({ code: 'invalid_credentials' }) as object },
      ]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.headers.get('request-id')).toMatch(/^rq_/);
    }
  }
});

test('another store’s key finds none of a store’s things, whatever it asks', async () => {
  const mine = await setUp();
  const { key } = await setUp();
  const before = JSON.stringify(
    (await ask('GET', '/v1/operations/carriers?include=service_levels', { key: mine.key })).body,
  );
  for (const { method, path: template, id } of inOrder.filter((endpoint) => endpoint.path.includes('{'))) {
    const answer = await ask(method, addressOf(template, mine.things), { key, body: bodies[id] });
    const nowhere = { carrierId: `cr_${'f'.repeat(32)}`, levelId: `crop_${'f'.repeat(32)}` };
    const never = await ask(method, addressOf(template, nowhere), { key, body: bodies[id] });
    const plain = (text: string) => text.replaceAll(/rq_[0-9a-f]{32}/g, '');
    expect([id, answer.status, plain(answer.text)]).toEqual([id, 404, plain(never.text)]);
  }
  const list = await ask<{ data: { id: string }[] }>('GET', '/v1/operations/carriers', { key });
  expect(list.body.data.map(({ id }) => id)).not.toContain(mine.things.carrierId);
  const after = await ask('GET', '/v1/operations/carriers?include=service_levels', { key: mine.key });
  expect(JSON.stringify(after.body)).toBe(before);
});

test('a level of one carrier is not found below another', async () => {
  const { key, things } = await setUp();
  const { body } = await ask<{ id: string }>('POST', '/v1/operations/carriers', { key, body: { name: 'Other' } });
  const below = addressOf('/v1/operations/carriers/{carrier_id}/service-levels/{service_level_id}', {
    ...things,
    carrierId: body.id,
  });
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    expect((await ask(method, below, { key, body: method === 'PATCH' ? {} : undefined })).status).toBe(404);
  }
});

const roles: [string, 'admin' | 'viewer' | 'custom', ApiPermission[]][] = [
  ['admin', 'admin', []],
  ['viewer', 'viewer', []],
  ...apiPermissions.map((permission): [string, 'custom', ApiPermission[]] => [permission, 'custom', [permission]]),
];

test.each(roles)('a key of the role %s does what it may, and nothing else', async (_, role, permissions) => {
  const { context, things } = await setUp();
  const key = await createTestKey(context, { role, permissions });
  const may = permissionsOf(role, permissions);
  for (const endpoint of inOrder) {
    const { id, method, path: template } = endpoint;
    const answer = await ask(method, addressOf(template, things), { key, body: bodies[id] });
    const isAllowed = endpoint.permissions.every((permission) => may.includes(permission));
    expect([id, answer.status]).toEqual([id, isAllowed ? endpoint.status : 403]);
  }
});

test('what is wrong with a request is not told to a key that may not make it', async () => {
  const { context } = await setUp();
  const key = await createTestKey(context, { role: 'viewer' });
  expect((await ask('POST', '/v1/operations/carriers?x=1', { key, body: '{' })).status).toBe(403);
});
