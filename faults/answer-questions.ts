import type { Scene } from './fault-rows';
import { ship } from './merchant';
import type { WantedOrder } from './wanted';

/**
 * A person answers every question about these orders, having looked at what BigCommerce has: which shipment it became, or that
 * it was not made, and then ships it again.
 *
 * @returns the ids of the intents that asked
 */
export async function answerQuestions(scene: Scene, orders: readonly WantedOrder[]): Promise<Set<string>> {
  const { office, simulated } = scene;
  const intents = await office.intents(false);
  const asked = new Set<string>();
  for (const order of orders) {
    const own = intents.filter(({ storeHash, orderId }) => storeHash === order.store && orderId === order.id);
    for (const question of own.filter(({ state }) => state === 'asks_person')) {
      asked.add(question.id);
      const taken = new Set(own.map(({ shipmentId }) => shipmentId));
      const unclaimed = (await simulated.shipments(order)).find(({ id }) => !taken.has(id));
      const about = { storeHash: order.store, orderId: order.id, intentId: question.id };
      await office.ask('answer', unclaimed ? { ...about, shipmentId: unclaimed.id } : about);
      if (!unclaimed) await shipMissing(scene, order);
      question.shipmentId = unclaimed?.id ?? null;
    }
  }
  return asked;
}

/** What is wanted of the order and is not there. */
async function shipMissing({ office, simulated }: Scene, order: WantedOrder): Promise<void> {
  const made = await simulated.shipments(order);
  const missing = order.wanted.find(
    (wanted) =>
      order.wanted.filter(
        (other) => other.trackingNumber === wanted.trackingNumber && other.comments === wanted.comments,
      ).length >
      made.filter((one) => one.tracking_number === wanted.trackingNumber && one.comments === wanted.comments).length,
  );
  if (missing) await ship(office, { order, wanted: missing });
}
