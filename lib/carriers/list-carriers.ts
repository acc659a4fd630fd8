import type { Carrier } from '@/lib/carriers/carrier';
import { toCarrier, toSystemCarrier } from '@/lib/carriers/carrier-row';
import { byId, pageOf, type PageOf, type PageQuery } from '@/lib/carriers/page-of';
import { contains } from '@/lib/carriers/contains';
import { nameKey } from '@/lib/carriers/name-of-carrier';
import { prisma } from '@/lib/database/database';
import { systemCarriers } from '@/lib/definitions/system-carriers';
import type { Context } from '@/lib/stores/context';

/** Which carriers: those whose name has `q` in it, upper and lower case alike. */
export interface CarrierQuery extends PageQuery {
  q?: string | undefined;
}

/** A page of the store's own carriers and, before them, of those that every store has; in the order of ids. */
export async function listCarriers({ store }: Context, query: CarrierQuery): Promise<PageOf<Carrier>> {
  const { limit, position, q } = query;
  const rows = await (
    await prisma()
  ).carrier.findMany({
    where: {
      storeHash: store.hash,
      deletedAt: null,
      ...byId(position),
      ...(q ? { nameKey: contains(nameKey(q)) } : {}),
    },
    orderBy: { id: position?.direction === 'before' ? 'desc' : 'asc' },
    take: limit + 1,
  });
  const system = systemCarriers.filter(({ id, name }) => isWithin(id, position) && isNamed(name, q));
  const own = rows.map(toCarrier);
  const shared = system.map(toSystemCarrier);
  const nearestFirst = position?.direction === 'before' ? [...own, ...shared.reverse()] : [...shared, ...own];
  return pageOf(nearestFirst.slice(0, limit + 1), query);
}

function isWithin(id: string, position: PageQuery['position']): boolean {
  if (!position) return true;
  return position.direction === 'after' ? id > position.id : id < position.id;
}

function isNamed(name: string, q = ''): boolean {
  return nameKey(name).includes(nameKey(q));
}
