import { prisma } from '@/lib/database/database';
import { moved, type OrderReading } from '@/lib/shipments/read-back';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { isReadBack, toJson, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/**
 * Settles every intent of the order that one shipment of the reading is clearly the outcome of, and remembers for the others
 * whether a quantity moved that nothing explains. Under the order's lease.
 *
 * @returns those that are not settled yet
 */
export async function settleClear(context: Context, order: OrderReading): Promise<Intent[]> {
  const adopted = new Set(order.adopted);
  const open: Intent[] = [];
  for (const intent of order.unsettled) {
    const [match, ...others] = order.candidates.get(intent.id) ?? [];
    if (isReadBack(intent) && match && others.length === 0) {
      await recordOutcome(context, intent, { state: 'created', shipmentId: match.id, kind: 'shipment.settled' });
      adopted.add(match.id);
    } else {
      open.push(intent);
    }
  }
  return Promise.all(open.map((intent) => rememberMove(intent, { ...order, adopted })));
}

async function rememberMove(intent: Intent, order: OrderReading): Promise<Intent> {
  if (!isReadBack(intent) || intent.before.movedUnexplained || !moved(intent, order)) return intent;
  const before = { ...intent.before, movedUnexplained: true };
  await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { before: toJson(before) } });
  return { ...intent, before };
}
