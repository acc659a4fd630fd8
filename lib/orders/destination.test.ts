import { expect, test } from 'vitest';
import { listOrders, type Order } from '@/lib/bigcommerce/orders';
import { destination } from '@/lib/orders/destination';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

function lineOf(order: Order): string {
  const { before, places, after } = destination(order);
  return before + places.join(', ') + after;
}

const austin = { city: 'Austin', state: 'Texas', country: 'United States' };

test.each([
  ['one address', { addresses: [austin] }, 'Austin, Texas, United States'],
  [
    'two addresses',
    { addresses: [austin, {}], lines: [{}, { addressIndex: 1 }] },
    'Austin, Texas, United States and 1 more address',
  ],
  [
    'three addresses',
    { addresses: [austin, {}, {}], lines: [{}, { addressIndex: 1 }, { addressIndex: 2 }] },
    'Austin, Texas, United States and 2 more addresses',
  ],
  ['an address that nothing goes to', { addresses: [austin, {}], lines: [{}] }, 'Austin, Texas, United States'],
  ['an address in no country', { addresses: [{ city: '', state: '', country: '', countryIso2: '' }] }, 'No address'],
  ['something to pick up', { lines: [{ pickup: true }] }, /^Pickup at .+, shop$/],
  [
    'something to ship and something to pick up',
    { addresses: [austin], lines: [{}, { pickup: true }] },
    'Austin, Texas, United States; part of it is picked up',
  ],
  ['a download', { lines: [{ type: 'digital' }] }, 'Digital, nothing to ship'],
  ['a gift certificate', { lines: [{ type: 'giftcertificate' }] }, 'Gift certificate, nothing to ship'],
])('says where an order with %s goes', async (_, input, words) => {
  const context = await createTestStore();
  await placeOrder(context, input);
  const [order] = await listOrders(context.store, { include: 'consignments' });
  expect(order && lineOf(order)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
});

test('says what it can of an order whose addresses BigCommerce did not send along', async () => {
  const context = await createTestStore();
  await placeOrder(context);
  await placeOrder(context, { addresses: 2, lines: [{}, { addressIndex: 1 }] });
  await placeOrder(context, { lines: [{ type: 'digital' }] });
  const orders = await listOrders(context.store);
  expect(orders.map(lineOf)).toEqual(['1 address', '2 addresses', 'Digital, nothing to ship']);
});
