import type { Carrier } from '@/lib/carriers/carrier';
import { listCarriers } from '@/lib/carriers/list-carriers';
import type { Context } from '@/lib/stores/context';

/** What a page draws at once; a store has a handful. */
const MOST = 1_000;

/** The store's own carriers and those that every store has, for a page; the first thousand. */
export async function listAllCarriers(context: Context): Promise<Carrier[]> {
  const { items } = await listCarriers(context, { limit: MOST });
  return items;
}
