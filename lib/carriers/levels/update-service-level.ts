import { recordActivity } from '@/lib/activity/record-activity';
import type { ServiceLevel, Visibility } from '@/lib/carriers/carrier';
import { requireFreeCode } from '@/lib/carriers/levels/require-free-code';
import { requireLevel, type LevelKey } from '@/lib/carriers/levels/require-level';
import { levelInWords, levelSubject, toServiceLevel } from '@/lib/carriers/levels/service-level-row';
import { unsetDefault } from '@/lib/carriers/levels/unset-default';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { singleAttempt, type Attempt } from '@/lib/idempotency/attempt';
import type { Context } from '@/lib/stores/context';

/** What is to be changed; what is left out stays. */
export interface ServiceLevelChange extends LevelKey {
  name?: string | undefined;
  code?: string | undefined;
  visibility?: Visibility | undefined;
  isDefault?: boolean | undefined;
  /** Null clears it. */
  defaultTransitDays?: number | null | undefined;
}

/**
 * Changes a service level. A new default takes the place of the one there was. The token of one that came from Shippo stays when
 * its code changes; that of the others follows the code.
 *
 * @throws AppError `conflict` on `code`, and what requireLevel throws
 */
export async function updateServiceLevel(
  context: Context,
  change: ServiceLevelChange,
  attempt: Attempt<ServiceLevel> = singleAttempt(change.id),
): Promise<ServiceLevel> {
  return writeInTurn(context.store.hash, async (tx) => {
    const before = await requireLevel(context, change, tx);
    const { id, carrierId, origin } = before;
    const { name = before.name, code = before.code, visibility = before.visibility } = change;
    const { isDefault = before.isDefault, defaultTransitDays = before.defaultTransitDays } = change;
    const token = origin === 'hand' ? code : before.token;
    await requireFreeCode(tx, { carrierId, code, token, exceptId: id });
    if (isDefault && !before.isDefault) await unsetDefault(tx, carrierId);
    const data = { name, code, token, visibility, isDefault, defaultTransitDays };
    const isSame = Object.entries(data).every(([key, value]) => before[key as keyof typeof data] === value);
    const after = toServiceLevel(isSame ? before : await tx.serviceLevel.update({ where: { id }, data }));
    if (!isSame) {
      await recordActivity(
        context,
        {
          kind: 'service_level.updated',
          subject: levelSubject(after),
          before: levelInWords(before),
          after: levelInWords(after),
        },
        tx,
      );
    }
    await attempt.finish(tx, after);
    return after;
  });
}
