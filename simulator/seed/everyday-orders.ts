import type { OrderInput } from './order-input';
import type { Random } from './random';
import type { SeededOrder } from './seeded-order';

export interface Everyday {
  count: number;
  /** How long the shop has been selling. */
  days: number;
  taxRate: number;
  channelIds: readonly [number, ...number[]];
  shipping: readonly [Shipping, ...Shipping[]];
}

type Shipping = [method: string, cost: number];

const payments = ['Credit Card', 'Credit Card', 'Credit Card', 'PayPal', 'Apple Pay'] as const;
const quantities = [1, 1, 1, 1, 2, 1, 2, 1, 3] as const;
const messages = [
  'Please leave it with the doorman.',
  'Side door, the bell does not work.',
  'It is a gift: no invoice in the box, please.',
  'Could you ship after the 25th? We are away until then.',
  'Thank you, we love the first set.',
] as const;

/** Orders as any shop has them: many sent long ago, the last days to be shipped. Denser towards now. */
export function everydayOrders(random: Random, shop: Everyday): SeededOrder[] {
  return Array.from({ length: shop.count }, (_, index) => {
    const share = (index + 0.5) / shop.count;
    const hoursAgo = 0.4 + share ** 1.6 * shop.days * 24 + random.integer(60) / 60;
    return { hoursAgo, input: everydayOrder(random, shop, hoursAgo) };
  });
}

function everydayOrder(random: Random, shop: Everyday, hoursAgo: number): OrderInput {
  const statusId = everydayStatus(random, hoursAgo);
  const isSent = statusId === 2 || statusId === 10;
  const [shippingMethod, shippingCost] = random.pick(shop.shipping);
  const isRegular = random.chance(0.7);
  const lines = Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, () => {
    const quantity = random.pick(quantities);
    return { quantity, shipped: isSent ? quantity : 0, refunded: statusId === 4 ? quantity : 0 };
  });
  return {
    lines,
    statusId,
    addresses: [{ shippingMethod, shippingCost }],
    customerId: isRegular ? 1 + random.integer(240) : 0,
    channelId: random.pick(shop.channelIds),
    taxRate: shop.taxRate,
    paymentMethod: random.pick(payments),
    discount: random.chance(0.08) ? 10 : 0,
    customerMessage: random.chance(0.12) ? random.pick(messages) : '',
    staffNotes: random.chance(0.04) ? 'Regular customer: add a card.' : '',
  };
}

/** What becomes of an order: to ship for about two days, then sent, then completed; a few go wrong. */
function everydayStatus(random: Random, hoursAgo: number): number {
  const luck = random.integer(100);
  if (hoursAgo < 20) return luck < 70 ? 11 : luck < 85 ? 9 : luck < 95 ? 7 : 12;
  if (hoursAgo < 60) return luck < 35 ? 11 : luck < 50 ? 9 : luck < 97 ? 2 : 5;
  if (hoursAgo < 21 * 24) return luck < 92 ? 2 : luck < 96 ? 5 : 4;
  return luck < 60 ? 10 : luck < 94 ? 2 : luck < 97 ? 5 : luck < 99 ? 4 : 6;
}
