import { wasRecreated } from '@/lib/activity/was-recreated';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

interface Gone {
  kind: 'method' | 'zone';
  id: number;
  /** Of a method: the zone it was in. */
  zoneId?: number;
}

/** Why something that is gone cannot be undone: whether it was made again, as far as this app did that. */
export async function goneSince(context: Context, { kind, id, zoneId }: Gone): Promise<AppError> {
  const noun = kind === 'method' ? 'method' : 'zone';
  if (await wasRecreated(context, kind, id)) {
    return new AppError(
      'conflict',
      `This ${noun} was deleted and made again since, under a new id, so this older change cannot be undone. Edit the new one instead.`,
    );
  }
  if (zoneId !== undefined && (await wasRecreated(context, 'zone', zoneId))) {
    return new AppError(
      'conflict',
      'The zone of this method was deleted and made again since, its methods with it, under new ids, so this older change cannot be undone. Edit the new method instead.',
    );
  }
  return new AppError('conflict', `This ${noun} is gone, so this change of it cannot be undone. Nothing was done.`);
}
