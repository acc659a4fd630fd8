import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { addOrder } from './add-order';
import { farAddresses } from './far-addresses';
import type { OrderAddressInput, OrderInput } from './order-input';
import { createRandom, type Random } from './random';

const statusIds = [11, 11, 11, 9, 3, 2, 2, 10, 7, 12, 1, 0, 5, 4, 14, 8, 13, 6] as const;
const currencies = ['USD', 'USD', 'EUR', 'JPY', 'GBP', 'KWD'] as const;
const minuteMs = 60_000;

/** Whom one order in four goes to: every script, and a street of 200 characters. */
const addresses: readonly OrderAddressInput[] = [
  ...Object.values(farAddresses),
  {
    street1: 'Straße der Glückwünsche und Überraschungen, Gebäude '.repeat(5).slice(0, 200),
    city: 'Köln',
    zip: '50667',
  },
  {
    firstName: '王',
    lastName: '小明',
    street1: '人民路一百二十三号'.repeat(23).slice(0, 200),
    city: '上海',
    zip: '200000',
  },
];

/**
 * Many orders at once, the same on every run: all statuses, the store's channels, several currencies, addresses of many
 * scripts and lengths, one to four lines. Each was placed a minute after the one before, the last one now. Apps are not told.
 */
export function addManyOrders(sim: SimulatorContext, store: StoreEntity, count: number): OrderEntity[] {
  const random = createRandom(4071);
  const now = sim.now(store);
  return Array.from({ length: count }, (_, index) => {
    const input = { ...manyKinds(random, store), createdAt: now - (count - 1 - index) * minuteMs };
    return addOrder(sim, store, input).order;
  });
}

function manyKinds(random: Random, store: StoreEntity): OrderInput {
  const statusId = random.pick(statusIds);
  const shipped = statusId === 2 || statusId === 10 ? 2 : 0;
  const refunded = statusId === 4 ? 2 : 0;
  const lines = Array.from({ length: 1 + random.integer(4) }, () => ({ quantity: 2, shipped, refunded }));
  const [first] = lines;
  if (first && statusId === 3) first.shipped = 1;
  if (first && statusId === 14) first.refunded = 1;
  const channels = [...store.channels.keys()];
  return {
    lines: lines.map((line) => (statusId === 8 ? { ...line, pickup: true } : line)),
    statusId,
    customerId: random.integer(300),
    channelId: channels[random.integer(channels.length)] ?? 1,
    currency: random.pick(currencies),
    ...(statusId !== 8 && random.chance(0.25) && { addresses: [addresses[random.integer(addresses.length)] ?? {}] }),
  };
}
