import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { listOf } from '@/lib/bigcommerce/wire';

/** BigCommerce's largest page; a larger `limit` is a 413 (BigCommerce docs: status codes). */
const PAGE_SIZE = 250;

/**
 * Every item of a V2 list, each once. V2 names no totals: a page shorter than the limit, or nothing, is the last one.
 *
 * @throws AppError as any call; nothing is returned when a later page fails
 */
export function listAllPages<Item extends z.ZodType<{ id: number }>>(
  credentials: Credentials,
  path: string,
  item: Item,
): Promise<z.output<Item>[]> {
  return readPages(credentials, path, listOf(item));
}

/** The same of a V3 list, whose items are under `data`. */
export function listAllDataPages<Item extends z.ZodType<{ id: number }>>(
  credentials: Credentials,
  path: string,
  item: Item,
): Promise<z.output<Item>[]> {
  return readPages(
    credentials,
    path,
    z.object({ data: listOf(item) }).transform(({ data }) => data),
  );
}

async function readPages<Item extends { id: number }>(
  credentials: Credentials,
  path: string,
  page: z.ZodType<Item[]>,
): Promise<Item[]> {
  const byId = new Map<number, Item>();
  for (let number = 1; ; number += 1) {
    const query = { page: number, limit: PAGE_SIZE };
    const found = await request(credentials, { method: 'GET', path, query }, page);
    const before = byId.size;
    for (const each of found) byId.set(each.id, each);
    // Nothing new on a full page: a list that knows no pages would come again and again.
    if (found.length < PAGE_SIZE || byId.size === before) return [...byId.values()];
  }
}
