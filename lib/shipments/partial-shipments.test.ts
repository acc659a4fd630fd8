import { expect, test } from 'vitest';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, onNextShipment, placeOrder, trueShipments } from '@/tests/order-in-simulator';
import { prisma } from '@/lib/database/database';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const LOSSES = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'after', status: 500 },
];

/** Numbers from 0 to below `count` that a failing seed repeats. */
function randomFrom(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * count);
  };
}

test.each([1, 2, 3, 4])(
  'whatever is shipped, lost and found, ordered stays shipped and left (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const context = await createTestStore();
    const lines = Array.from({ length: 1 + random(3) }, () => ({ quantity: 1 + random(5) }));
    const { id: orderId } = await placeOrder(context, { lines });
    const ordered = lines.map(({ quantity }) => quantity);
    let submitted = 0;

    for (let round = 0; round < 30; round += 1) {
      const form = await drawForm(context, orderId);
      form.items = form.items.map((item) => ({ ...item, quantity: random(item.quantity + 1) }));
      if (form.items.every(({ quantity }) => quantity === 0)) {
        if ((await drawForm(context, orderId)).items.every(({ quantity }) => quantity === 0)) break;
        continue;
      }
      const loss = random(4) === 0 ? LOSSES[random(LOSSES.length)] : undefined;
      if (loss) await onNextShipment(context, loss);
      const result = await createShipment(context, { orderId, form: { ...form, trackingNumber: `${round}` } });
      submitted += 1;
      if (result.state === 'checking') await settleEverything(context);

      const items = (await getOrderDetails(context, orderId)).addresses.flatMap((address) => address.items);
      expect(items.map(({ shipped, left, reserved }) => shipped + left + reserved)).toEqual(ordered);
      const made = (await trueShipments(context, orderId)).flatMap((shipment) => shipment.items);
      expect(sum(made.map(({ quantity }) => quantity))).toBe(sum(items.map(({ shipped }) => shipped)));
    }
    expect(await trueShipments(context, orderId)).toHaveLength(submitted);
  },
);

async function settleEverything(context: Parameters<typeof settleShipment>[0]): Promise<void> {
  const db = await prisma();
  const [lost] = await db.shipmentIntent.findMany({ where: { storeHash: context.store.hash, state: 'unknown' } });
  if (!lost) return;
  for (const seconds of [5, 600]) {
    const now = new Date((lost.requestStartedAt ?? lost.createdAt).getTime() + seconds * 1_000);
    await settleShipment(context, { intentId: lost.id, now });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
