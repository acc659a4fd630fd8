import { expect, test } from 'vitest';
import { listPackingSlips } from '@/lib/orders/list-packing-slips';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('prints what is left to ship, a slip for each address', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context, {
    lines: [
      {
        name: 'Mug',
        quantity: 3,
        shipped: 1,
        options: [{ name: 'Colour', value: 'Red' }],
        sku: 'M-1',
        binPickingNumber: 'A7',
      },
      { name: 'Plate', quantity: 2, refunded: 1, addressIndex: 1 },
      { name: 'Song', type: 'digital' },
      { name: 'Chair', pickup: true },
    ],
    addresses: 2,
    customerMessage: 'Ring twice',
    staffNotes: 'Fragile',
  });
  const { slips, remarks } = await listPackingSlips(context, { orderIds: [id], shipments: [] });
  expect(remarks).toEqual([]);
  expect(slips).toMatchObject([
    {
      orderId: id,
      about: 'Items to ship',
      customerMessage: 'Ring twice',
      items: [{ name: 'Mug', quantity: 2, sku: 'M-1', bin: 'A7', details: ['Colour: Red'] }],
    },
    { about: 'Items to ship', items: [{ name: 'Plate', quantity: 1 }] },
  ]);
  expect(JSON.stringify(slips)).not.toContain('Fragile');
});
