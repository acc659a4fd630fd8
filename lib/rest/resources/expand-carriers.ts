import type { Carrier, ServiceLevel } from '@/lib/carriers/carrier';
import { listLevelsOfCarriers } from '@/lib/carriers/levels/list-levels-of-carriers';
import type { PageOf } from '@/lib/carriers/page-of';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Call } from '@/lib/rest/endpoint';
import { toList } from '@/lib/rest/list-page';
import type { CarrierResource } from '@/lib/rest/resources/carrier';
import { levelsAddress } from '@/lib/rest/resources/list-addresses';
import { ownersOf } from '@/lib/rest/resources/owner';
import { toServiceLevelResource } from '@/lib/rest/resources/service-level';
import type { Context } from '@/lib/stores/context';

/** A carrier has a few dozen service levels; whoever has more reads the others from their own list. */
const MOST_LEVELS = 100;

/** Carriers as the API shows them, with what is to be expanded. Reads with the transaction when it is given. */
export async function expandCarriers(
  { context, include }: Pick<Call, 'context' | 'include'>,
  carriers: readonly Carrier[],
  db?: Prisma.TransactionClient,
): Promise<CarrierResource[]> {
  const ownerOf = await ownersOf(context.store, include, db);
  const carrierIds = carriers.map(({ id }) => id);
  const levels = include.has('service_levels')
    ? await listLevelsOfCarriers(context, { carrierIds, limit: MOST_LEVELS }, db)
    : undefined;
  return carriers.map((carrier) => ({
    id: carrier.id,
    object: 'carrier',
    name: carrier.name,
    code: carrier.code,
    account_number: carrier.accountNumber,
    customer_portal_visibility: carrier.visibility,
    owner: ownerOf(carrier.owner),
    service_levels: levels ? embeddedLevels(context, carrier.id, levels.get(carrier.id)) : null,
    created_at: carrier.createdAt.toISOString(),
    updated_at: carrier.updatedAt.toISOString(),
    deleted_at: null,
  }));
}

/** One carrier. */
export async function expandCarrier(
  call: Pick<Call, 'context' | 'include'>,
  carrier: Carrier,
  db?: Prisma.TransactionClient,
): Promise<CarrierResource> {
  const [expanded] = await expandCarriers(call, [carrier], db);
  if (!expanded) throw new Error('a carrier was lost on the way');
  return expanded;
}

const NONE: PageOf<ServiceLevel> = { items: [], hasNext: false, hasPrevious: false };

function embeddedLevels({ store }: Context, carrierId: string, page = NONE) {
  const shown = page.items.map((level) => toServiceLevelResource(level, null));
  return toList(page, shown, { ...levelsAddress(store, carrierId), query: new URLSearchParams() });
}
