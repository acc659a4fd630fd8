import { expect, test } from 'vitest';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { createCarrier, type NewCarrier } from '@/lib/carriers/create-carrier';
import { readOverview } from '@/lib/overview/read-overview';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ups: NewCarrier = { name: 'Our UPS', code: 'ups', accountNumber: '1X2345', visibility: 'visible' };

test('a carrier of one’s own needs attention until Shippo says that it is connected', async () => {
  const context = await createShippoStore();
  const { id, shippo: link } = await createCarrier(context, ups);
  await createCarrier(context, { ...ups, name: 'Bikes', code: null });
  expect((await readOverview(context)).attention).toEqual([
    { carrierId: `own/${id}`, name: 'Our UPS', reason: 'UPS wants you to sign in before the account works.' },
  ]);
  await context.shippo.change(link?.accountId ?? '', { status: 'connected' });
  await checkConnection(context, id);
  expect((await readOverview(context)).attention).toEqual([]);
});

test('in sandbox nothing is to be connected', async () => {
  const context = await createShippoStore({ sandbox: true });
  await createCarrier(context, ups);
  expect((await readOverview(context)).attention).toEqual([]);
});
