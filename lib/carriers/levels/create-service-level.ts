import { recordActivity } from '@/lib/activity/record-activity';
import type { ServiceLevel, Visibility } from '@/lib/carriers/carrier';
import { requireFreeCode } from '@/lib/carriers/levels/require-free-code';
import { levelInWords, levelSubject, toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import { unsetDefault } from '@/lib/carriers/levels/unset-default';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { singleAttempt, type Attempt } from '@/lib/idempotency/attempt';
import { newId } from '@/lib/new-id';
import type { Context } from '@/lib/stores/context';

export interface NewServiceLevel {
  carrierId: string;
  name: string;
  code: string;
  visibility: Visibility;
  isDefault: boolean;
  defaultTransitDays: number | null;
}

/**
 * Adds a service level by hand; no sync removes it. As the default it takes the place of the one there was.
 *
 * @throws AppError `conflict` on `code`, and what requireOwnCarrier throws
 */
export async function createServiceLevel(
  context: Context,
  { carrierId, ...level }: NewServiceLevel,
  attempt: Attempt<ServiceLevel> = singleAttempt(newId('crop')),
): Promise<ServiceLevel> {
  const storeHash = context.store.hash;
  return writeInTurn(storeHash, async (tx) => {
    await requireOwnCarrier(context, carrierId, tx);
    const token = level.code;
    await requireFreeCode(tx, { carrierId, code: level.code, token });
    if (level.isDefault) await unsetDefault(tx, carrierId);
    const row = await tx.serviceLevel.create({
      data: { ...level, id: attempt.thingId, storeHash, carrierId, token, origin: 'hand' },
    });
    const made = toServiceLevel(row);
    await recordActivity(
      context,
      { kind: 'service_level.created', subject: levelSubject(made), after: levelInWords(made) },
      tx,
    );
    await attempt.finish(tx, made);
    return made;
  });
}
