import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { StoreEntity } from '../entities/store';
import { stockOf } from '../orders/stock';
import { statusName } from '../orders/statuses';
import type { SimulatorContext } from '../simulator';
import { parseBody } from './parse-body';
import { requireStore } from './require-store';

const settingsSchema = z.strictObject({
  /** null removes it. */
  logoUrl: z.url().nullable().exactOptional(),
  weightUnits: z.enum(['Ounces', 'LBS', 'Grams', 'KGS', 'Tonnes']).exactOptional(),
  statusLabels: z.record(z.string().regex(/^\d+$/), z.string().min(1)).exactOptional(),
  updateStockBehavior: z.enum(['order_placed', 'order_completed_or_shipped']).exactOptional(),
});
const stockSchema = z.record(z.string().regex(/^\d+$/), z.int());

/** `/stores/:hash/settings` and `/stock` of the control API: what a merchant sets in the control panel, and the shelf. */
export function settingsRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const findStore = (c: Context) => requireStore(sim, c.req.param('hash') ?? '');

  app.post('/:hash/settings', async (c) => {
    const store = findStore(c);
    const { statusLabels, updateStockBehavior, ...settings } = await parseBody(c, settingsSchema);
    Object.assign(store.settings, settings);
    if (updateStockBehavior) store.updateStockBehavior = updateStockBehavior;
    for (const [id, label] of Object.entries(statusLabels ?? {})) store.statusLabels.set(Number(id), label);
    return c.json(settingsView(store));
  });

  app.get('/:hash/settings', (c) => c.json(settingsView(findStore(c))));

  app.post('/:hash/stock', async (c) => {
    const store = findStore(c);
    for (const [id, level] of Object.entries(await parseBody(c, stockSchema))) store.stock.set(Number(id), level);
    return c.json(stockView(store));
  });

  app.get('/:hash/stock', (c) => c.json(stockView(findStore(c))));

  return app;
}

function settingsView({ settings, updateStockBehavior, statusLabels }: StoreEntity): object {
  const labels = [...statusLabels].map(([id, label]) => [id, { name: statusName(id), label }]);
  return { ...settings, updateStockBehavior, statusLabels: Object.fromEntries(labels) as object };
}

/** Units by product id, of every product that was sold or counted. */
function stockView(store: StoreEntity): object {
  const sold = [...store.orderProducts.values()].filter(
    ({ productId, type }) => productId !== 0 && type === 'physical',
  );
  const ids = new Set([...store.stock.keys(), ...sold.map(({ productId }) => productId)]);
  return Object.fromEntries([...ids].sort((a, b) => a - b).map((id) => [id, stockOf(store, id)]));
}
