import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError, rewordError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/** BigCommerce's names of what the form calls otherwise. */
const FORM_FIELDS: Record<string, string> = {
  order_address_id: 'orderAddressId',
  tracking_number: 'trackingNumber',
  tracking_link: 'trackingLink',
  shipping_provider: 'carrier',
  tracking_carrier: 'carrier',
  shipping_method: 'shippingMethod',
  merchant_shipping_cost: 'shippingCost',
};

/** BigCommerce's names of what a line of the form says. */
export const LINE_FIELDS = ['quantity', 'items', 'order_product_id'];

/**
 * A refusal with BigCommerce's words where the form has what it names. A quantity that it refuses is one of a line that has less
 * left by now, and if none has, any of those that were to be shipped: BigCommerce does not say which.
 */
export async function refusalOnForm(
  context: Context,
  { orderId, form }: { orderId: number; form: Pick<ShipmentForm, 'items'> },
  error: AppError,
): Promise<AppError> {
  const words = Object.entries(error.fields).find(([name]) => LINE_FIELDS.includes(name))?.[1];
  const lines = words === undefined ? {} : await markLines(context, { orderId, form }, words);
  return withFormFields(error, lines);
}

/** The same for a form without lines. */
export function withFormFields(error: AppError, more: Record<string, string> = {}): AppError {
  const named = Object.entries(error.fields).filter(([name]) => !LINE_FIELDS.includes(name));
  const fields = { ...Object.fromEntries(named.map(([name, text]) => [FORM_FIELDS[name] ?? name, text])), ...more };
  return rewordError(error, error.message, { fields });
}

async function markLines(
  { store }: Context,
  { orderId, form }: { orderId: number; form: Pick<ShipmentForm, 'items'> },
  words: string,
): Promise<Record<string, string>> {
  const lines = form.items.flatMap((item, index) =>
    item.quantity > 0 ? [{ ...item, field: `items.${index}.quantity` }] : [],
  );
  const left = lines.length > 1 ? await leftNow(store, orderId) : undefined;
  const short = lines.filter(({ orderProductId, quantity }) => quantity > (left?.get(orderProductId) ?? Infinity));
  const text = `BigCommerce refused this: “${words}”`;
  return Object.fromEntries((short.length > 0 ? short : lines).map(({ field }) => [field, text]));
}

async function leftNow(store: Context['store'], orderId: number): Promise<Map<number, number> | undefined> {
  try {
    const products = await listOrderProducts(store, orderId);
    return new Map(products.map(({ id, quantity, quantityShipped }) => [id, quantity - quantityShipped]));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
