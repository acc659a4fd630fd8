import { recordActivity } from '@/lib/activity/record-activity';
import { requireLevel, type LevelKey } from '@/lib/carriers/levels/require-level';
import { levelInWords, levelSubject } from '@/lib/carriers/levels/service-level-row';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/**
 * Deletes a service level. One that came from Shippo comes back, hidden, with the next sync.
 *
 * @throws AppError `conflict` for the default, and what requireLevel throws
 */
export async function deleteServiceLevel(context: Context, key: LevelKey): Promise<void> {
  await writeInTurn(context.store.hash, async (tx) => {
    const level = await requireLevel(context, key, tx);
    if (level.isDefault) {
      throw new AppError(
        'conflict',
        'This is the carrier’s default service level. Make another one the default, or none, before you delete it.',
      );
    }
    await tx.serviceLevel.update({ where: { id: level.id }, data: { deletedAt: new Date() } });
    await recordActivity(
      context,
      { kind: 'service_level.deleted', subject: levelSubject(level), before: levelInWords(level) },
      tx,
    );
  });
}
