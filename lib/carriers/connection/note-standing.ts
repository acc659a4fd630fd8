import type { Carrier } from '@/lib/carriers/carrier';
import { toCarrier } from '@/lib/carriers/carrier-row';
import { standingOf, type Standing } from '@/lib/carriers/connection/link-of';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/**
 * Writes down what Shippo says of a carrier's account now; where it says nothing of the sign-in, what it said before stays. One that was deleted or connected anew meanwhile is left alone.
 *
 * @returns the carrier as it is now
 */
export async function noteStanding(
  context: Context,
  carrierId: string,
  standing: Standing & { objectId: string },
): Promise<Carrier> {
  const db = await prisma();
  const { shippoStatus, verification, shippoCheckedAt } = standingOf(standing);
  // Written as SQL, so that `updatedAt` goes on telling when somebody last changed the carrier.
  await db.$executeRaw`
    UPDATE "Carrier" SET "shippoStatus" = COALESCE(${shippoStatus}::"ShippoStatus", "shippoStatus"), "verification" = ${verification},
      "shippoCheckedAt" = ${shippoCheckedAt}
    WHERE "id" = ${carrierId} AND "storeHash" = ${context.store.hash} AND "shippoAccountId" = ${standing.objectId}
      AND "deletedAt" IS NULL`;
  return toCarrier(await requireOwnCarrier(context, carrierId));
}
