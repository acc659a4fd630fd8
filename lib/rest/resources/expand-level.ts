import type { ServiceLevel } from '@/lib/carriers/carrier';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Call } from '@/lib/rest/endpoint';
import { ownersOf } from '@/lib/rest/resources/owner';
import { toServiceLevelResource, type ServiceLevelResource } from '@/lib/rest/resources/service-level';

/** What can be expanded of a service level. */
export const levelIncludes = ['owner', 'owner.account'] as const;

/** One service level as the API shows it. All are the store's own: carriers that every store has have none. */
export async function expandLevel(
  { context, include }: Pick<Call, 'context' | 'include'>,
  level: ServiceLevel,
  db?: Prisma.TransactionClient,
): Promise<ServiceLevelResource> {
  const ownerOf = await ownersOf(context.store, include, db);
  return toServiceLevelResource(level, ownerOf('account'));
}
