import { recordActivity } from '@/lib/activity/record-activity';
import { getShipment, updateShipment as updateInBigCommerce, type Shipment } from '@/lib/bigcommerce/shipments';
import type { ShipmentChanges } from '@/lib/bigcommerce/shipments';
import type { ShipmentEdit } from '@/lib/definitions/shipment-edit';
import { AppError, rewordError } from '@/lib/errors';
import { orderSubject } from '@/lib/shipments/describe-shipment';
import { renewOrderLease, withOrderLease } from '@/lib/shipments/order-lease';
import { findShipment, readForChange } from '@/lib/shipments/read-for-change';
import { withFormFields } from '@/lib/shipments/refusal-on-form';
import {
  describeFields,
  findClashes,
  missingChanges,
  wantedChanges,
  type Clash,
} from '@/lib/shipments/shipment-changes';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/** What became of an edited shipment. */
export interface UpdatedShipment {
  /** Labels of what was changed: *Carrier*, *Tracking number* … Empty when nothing had to be. */
  changed: string[];
  /** Where BigCommerce kept something else than was asked for. */
  different: { label: string; asked: string; kept: string }[];
}

/**
 * Changes what was changed in the form, and nothing else. Nobody knows whether BigCommerce mails the customer again.
 *
 * @throws AppError `conflict` when somebody changed the same meanwhile, naming the field and their value, or while it is not
 * known whose shipment it is; `not_found` when it was deleted; `unavailable` with `applied: 'unknown'` when nobody knows
 */
export async function updateShipment(
  context: Context,
  { orderId, shipmentId, form }: { orderId: number; shipmentId: number; form: ShipmentEdit },
): Promise<UpdatedShipment> {
  requirePermission(context, 'shipments:write');
  return withOrderLease({ storeHash: context.store.hash, orderId }, async (lease) => {
    const order = await readForChange(context, orderId);
    const shipment = findShipment(order, shipmentId);
    if (!shipment) throw deleted(shipmentId);
    order.mayChange(shipmentId);
    const clashes = findClashes(form, shipment);
    if (clashes.length > 0) throw clash(clashes);
    const changes = missingChanges(shipment, wantedChanges(form));
    if (Object.keys(changes).length === 0) return { changed: [], different: [] };
    await renewOrderLease(lease, 'nothing was saved');
    return send(context, { ...shipment, orderId }, changes);
  });
}

async function send(context: Context, shipment: Shipment, changes: ShipmentChanges): Promise<UpdatedShipment> {
  const { id, orderId } = shipment;
  const before = { Shipment: id, ...describeFields(shipment, changes) };
  const record = (kind: 'shipment.updated' | 'shipment.update_unknown', now: Shipment) =>
    recordActivity(context, {
      kind,
      subject: orderSubject(orderId),
      before: withoutComments(before),
      after: withoutComments(describeFields(now, changes)),
    });
  try {
    const now = await updateInBigCommerce(context.store, shipment, changes);
    await record('shipment.updated', now);
    return told(shipment, now, changes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') throw deleted(id);
    if (error.applied !== 'unknown') throw withFormFields(error);
    const now = await readAgain(context, shipment);
    if (now && Object.keys(missingChanges(now, changes)).length === 0) {
      await record('shipment.updated', now);
      return told(shipment, now, changes);
    }
    await record('shipment.update_unknown', { ...shipment, ...changes });
    throw unclear(error, now !== undefined);
  }
}

function told(before: Shipment, now: Shipment, changes: ShipmentChanges): UpdatedShipment {
  const asked = describeFields({ ...before, ...changes }, changes);
  const kept = describeFields(now, missingChanges(now, changes));
  return {
    changed: Object.keys(asked),
    different: Object.entries(kept).map(([label, value]) => ({ label, asked: asked[label] ?? '', kept: value })),
  };
}

async function readAgain({ store }: Context, { orderId, id }: Shipment): Promise<Shipment | undefined> {
  try {
    return await getShipment(store, orderId, id);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') throw deleted(id);
    return undefined;
  }
}

// What people write to customers is not kept beside the order.
function withoutComments(values: Record<string, unknown>): Record<string, unknown> {
  const { Comments: comments, ...rest } = values;
  return { ...rest, ...(comments === undefined ? {} : { Comments: comments === '' ? 'None' : 'Written' }) };
}

function clash(clashes: readonly Clash[]): AppError {
  const named = clashes.map(({ label, theirs }) => `${label}: ${theirs ? `“${theirs}”` : 'empty'}`).join(', ');
  const fields = clashes.map(({ field, theirs }) => [
    field,
    theirs ? `Somebody else changed this to “${theirs}”.` : 'Somebody else emptied this.',
  ]);
  return new AppError(
    'conflict',
    `Nothing was saved, because somebody changed the same meanwhile. It is now ${named}. What you typed is kept; save again to put it in place of theirs.`,
    { fields: Object.fromEntries(fields) as Record<string, string> },
  );
}

function deleted(shipmentId: number): AppError {
  return new AppError(
    'not_found',
    `Shipment ${shipmentId} was deleted, so nothing was saved. Create a new shipment if its items still have to be shipped.`,
  );
}

function unclear(cause: AppError, wasRead: boolean): AppError {
  const seen = wasRead
    ? 'The shipment does not show your changes, but they may still be made.'
    : 'The shipment cannot be read right now, so nobody knows whether your changes were made.';
  return rewordError(
    cause,
    `The answer of BigCommerce was lost. ${seen} Look again in a moment before you save again.`,
    { code: 'unavailable' },
  );
}
