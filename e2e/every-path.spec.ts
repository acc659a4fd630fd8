import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { encode } from 'next-auth/jwt';
import { addresses } from './fixtures/addresses';
import { expect, test } from './fixtures/test';

const SECRET = 'canary-carrier-secret-77d1';
const folder = path.resolve('app/(embedded)/stores/[storeHash]');
/** Found in the file system, so that a new page or data route cannot be forgotten. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

test.describe.configure({ timeout: 120_000 });

test('no page and no data route gives away the store’s token or a carrier’s secret', async ({
  panel,
  simulator,
  store,
  request,
}) => {
  await panel.install();
  await panel.openApp('/carriers/auspost');
  await panel.app.getByLabel('Authorization key').fill(SECRET);
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByText('BigCommerce stored the details for Australia Post.')).toBeVisible();
  const { accessToken } = await simulator.truth<{ accessToken: string }>(store);
  const { id: orderId } = await simulator.addOrder(store);
  const bodies = await simulator.requests(store, 'POST /v2/shipping/carrier/connection');
  // Both canaries exist; what follows looks for them where they must not be.
  expect(JSON.stringify(bodies)).toContain(SECRET);
  expect(accessToken.length).toBeGreaterThan(8);

  const authorization = `Bearer ${await sealed(store.hash, store.owner.id)}`;
  const home = `${addresses.app}/stores/${store.hash}`;
  const fill = (file: string) =>
    path
      .dirname(file)
      .replace(/^\.$/, '')
      .replace('[...missing]', 'nothing/here')
      .replace('[carrierId]', 'auspost')
      .replace('[ownCarrierId]', 'cr_00000000000000000000000000000001')
      .replace('[requestId]', 'rq_00000000000000000000000000000001')
      .replace('[orderId]', String(orderId))
      .replace('[zoneId]', '1')
      .replace('[methodId]', '1');
  const looked: string[] = [];
  for (const file of files) {
    const isPage = path.basename(file) === 'page.tsx';
    if (!isPage && path.basename(file) !== 'route.ts') continue;
    const kinds = isPage ? [{ accept: 'text/html' }, { rsc: '1' }] : [{ accept: 'application/json' }];
    for (const headers of kinds) {
      const response = await request.get(`${home}/${fill(file)}?number=${orderId}&type=auspost`, {
        headers: { ...headers, authorization },
      });
      const body = await response.text();
      expect([file, response.status() < 500, response.status() !== 401]).toEqual([file, true, true]);
      expect([file, body.includes(SECRET), body.includes(accessToken)]).toEqual([file, false, false]);
      if (isPage && response.ok()) expect(body).toContain(store.hash);
      looked.push(`${file} ${response.headers()['content-type'] ?? ''}`);
    }
  }
  expect(looked.filter((line) => line.includes('text/html')).length).toBeGreaterThan(8);
  expect(looked.filter((line) => line.includes('text/x-component')).length).toBeGreaterThan(8);
});

async function sealed(storeHash: string, userId: number): Promise<string> {
  const { NEXTAUTH_SECRET } = parseEnv(readFileSync('.env.example', 'utf8'));
  if (!NEXTAUTH_SECRET) throw new Error('.env.example has no NEXTAUTH_SECRET');
  return encode({ token: { storeHash, userId }, secret: NEXTAUTH_SECRET, maxAge: 3600 });
}
