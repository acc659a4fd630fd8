import { expect, test } from 'vitest';
import { listChannels } from '@/lib/bigcommerce/channels';
import { simulatedCredentials } from '@/tests/simulated-credentials';

test('a list that comes again on every page is read once', async () => {
  const { credentials, plan, requests } = await simulatedCredentials();
  const data = Array.from({ length: 250 }, (_, index) => ({
    id: index + 1,
    name: `Shop ${index + 1}`,
    type: 'storefront',
    status: 'active',
  }));
  await plan({ fault: { kind: 'status', status: 200, body: { data } }, times: 4 });
  expect(await listChannels(credentials)).toEqual(data);
  expect(await requests()).toHaveLength(2);
});
