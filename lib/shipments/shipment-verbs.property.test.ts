import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { createShipment } from '@/lib/shipments/create-shipment';
import { deleteShipment } from '@/lib/shipments/delete-shipment';
import { replaceShipment } from '@/lib/shipments/replace-shipment';
import { settleShipment } from '@/lib/shipments/settle-shipment';
import { updateShipment } from '@/lib/shipments/update-shipment';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { drawForm, placeOrder, trueShipments } from '@/tests/order-in-simulator';
import { clearFaults, editForm, intentsOf, plan, ROUTES } from '@/tests/shipment-verbs';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** What happens to the writes of a step; none of it lets BigCommerce refuse for a reason of its own. */
const FAULTS = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'after', status: 500 },
  { kind: 'garbage', variant: 'half_json', status: 200 },
  { kind: 'status', status: 400 },
] as const;

const step = fc.record({
  verb: fc.constantFrom('create', 'replace', 'edit', 'delete'),
  /** Which shipment, and how much of each line: more than there is wraps around. */
  pick: fc.nat({ max: 9 }),
  quantities: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
  fault: fc.option(
    fc.record({ fault: fc.constantFrom(...FAULTS), route: fc.constantFrom('create', 'delete', 'update', 'list') }),
    { nil: undefined, freq: 2 },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const scene = fc.record({
  lines: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  steps: fc.array(step, { minLength: 3, maxLength: 9 }),
});

interface Stage {
  context: Context;
  orderId: number;
  /** Which tracking numbers were asked for, each once. */
  numbers: string[];
}

test('ordered stays shipped, reserved and left, and nothing is made twice, whatever is done and lost', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ lines, steps }) => {
      const context = await createTestStore();
      const { id: orderId } = await placeOrder(context, { lines: lines.map((quantity) => ({ quantity })) });
      const stage: Stage = { context, orderId, numbers: [] };
      for (const done of steps) {
        const before = await trueShipments(context, orderId);
        const told = await perform(stage, done);
        await clearFaults(context);
        await expectTold(stage, before, told);
        await settleAll(context);
        await expectBalance(stage, lines);
      }
    }),
    { seed: 20261121, numRuns: 12, endOnFailure: true },
  );
}, 240_000);

/** What the person was told: the shipment that was made, that nothing was, or that it is not known. */
type Told = { state: 'made'; shipmentId: number } | { state: 'refused' } | { state: 'open' } | { state: 'changed' };

async function perform(stage: Stage, { verb, pick, quantities, fault }: Step): Promise<Told> {
  const { context, orderId } = stage;
  const shipments = await trueShipments(context, orderId);
  const chosen = shipments[pick % Math.max(1, shipments.length)];
  const shipmentId = chosen?.id ?? 999_999;
  const held = new Map(verb === 'replace' ? chosen?.items.map((item) => [item.order_product_id, item.quantity]) : []);
  const form = await drawForm(context, orderId, { trackingNumber: `N-${stage.numbers.length}` });
  form.items = form.items.map(({ orderProductId, quantity }, index) => {
    const most = quantity + (held.get(orderProductId) ?? 0);
    return { orderProductId, quantity: (quantities[index] ?? 0) % (most + 1) };
  });
  if (form.items.every(({ quantity }) => quantity === 0) && (verb === 'create' || verb === 'replace')) {
    return { state: 'changed' };
  }
  const edit =
    verb === 'edit' && chosen ? await editForm(context, { orderId, shipmentId }, { comments: `C${pick}` }) : undefined;
  stage.numbers.push(form.trackingNumber);
  if (fault) await plan(context, ROUTES[fault.route], { fault: fault.fault, times: fault.route === 'create' ? 1 : 3 });
  try {
    if (verb === 'create' || verb === 'replace') {
      const request = { orderId, form, shipmentId };
      const result = await (verb === 'create' ? createShipment(context, request) : replaceShipment(context, request));
      return result.state === 'created' ? { state: 'made', shipmentId: result.shipmentId } : { state: 'open' };
    }
    if (verb === 'delete') await deleteShipment(context, { orderId, shipmentId });
    else if (edit) await updateShipment(context, { orderId, shipmentId, form: edit });
    return { state: 'changed' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: error.applied === 'unknown' ? 'open' : 'refused' };
  }
}

async function expectTold({ context, orderId }: Stage, before: { id: number }[], told: Told): Promise<void> {
  const made = (await trueShipments(context, orderId)).filter(({ id }) => !before.some((earlier) => earlier.id === id));
  if (told.state === 'made') expect(made).toMatchObject([{ id: told.shipmentId }]);
  if (told.state === 'refused') expect(made).toEqual([]);
}

async function settleAll(context: Context): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const open = (await intentsOf(context)).filter(({ state }) => !['created', 'failed'].includes(state));
    for (const { id, requestStartedAt, createdAt } of open) {
      const now = new Date((requestStartedAt ?? createdAt).getTime() + 600_000);
      await settleShipment(context, { intentId: id, now });
    }
  }
}

async function expectBalance({ context, orderId, numbers }: Stage, ordered: number[]): Promise<void> {
  const shipments = await trueShipments(context, orderId);
  const { addresses, intents } = await getOrderDetails(context, orderId);
  const items = addresses.flatMap((address) => address.items);
  expect(items.map(({ shipped, reserved, left }) => shipped + reserved + left)).toEqual(ordered);
  const made = items.map(({ id }) =>
    shipments
      .flatMap((shipment) => shipment.items)
      .reduce((sum, item) => sum + (item.order_product_id === id ? item.quantity : 0), 0),
  );
  expect(items.map(({ shipped }) => shipped)).toEqual(made);
  // Nothing is lost sight of, and no form became two shipments.
  expect(intents.filter(({ state }) => state !== 'failed')).toEqual([]);
  const seen = shipments.map(({ tracking_number }) => tracking_number);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((number) => !numbers.includes(number))).toEqual([]);
  const created = (await intentsOf(context)).filter(
    ({ state, deletedAt }) => state === 'created' && deletedAt === null,
  );
  expect(created.map(({ shipmentId }) => shipmentId).toSorted()).toEqual(shipments.map(({ id }) => id).toSorted());
}
