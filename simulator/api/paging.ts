import type { Context } from 'hono';
import type { GatewayEnv } from '../gateway/env';
import type { SimulatorContext } from '../simulator';

export interface Paging {
  page: number;
  limit: number;
}

/** `page` and `limit` of a list: 1 and 50 by default. The gateway has refused limits above 250. BigCommerce docs: orders V2. */
export function readPaging(c: Context<GatewayEnv>): Paging {
  return { page: readPositive(c.req.query('page'), 1), limit: readPositive(c.req.query('limit'), 50) };
}

export function pageOf<T>(all: readonly T[], { page, limit }: Paging): T[] {
  return all.slice((page - 1) * limit, page * limit);
}

/** A V2 list: bare array, or 204 without a body when there is nothing to tell. BigCommerce docs: orders V2. */
export function answerList(sim: SimulatorContext, c: Context<GatewayEnv>, items: unknown[]): Response {
  if (items.length > 0 || sim.flag(c.get('store'), 'emptyListStatus') === '200') return c.json(items);
  return c.body(null, 204);
}

/** A V3 list with its `meta.pagination`; past the end `data` is empty. */
export function answerV3List(c: Context<GatewayEnv>, all: readonly unknown[], paging: Paging): Response {
  const { page, limit } = paging;
  const data = pageOf(all, paging);
  const totalPages = Math.max(1, Math.ceil(all.length / limit));
  const links = {
    ...(page > 1 && { previous: `?page=${page - 1}&limit=${limit}` }),
    current: `?page=${page}&limit=${limit}`,
    ...(page < totalPages && { next: `?page=${page + 1}&limit=${limit}` }),
  };
  const counts = { total: all.length, count: data.length, per_page: limit };
  return c.json({ data, meta: { pagination: { ...counts, current_page: page, total_pages: totalPages, links } } });
}

function readPositive(text: string | undefined, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
