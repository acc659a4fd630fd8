import { log } from '@/lib/log';
import { asAppError } from '@/lib/registrations/registration';
import type { Registrar } from '@/lib/registrations/registrar';

/** Deletes what we registered before and want no more. What cannot be deleted does no harm and is found again the next time. */
export async function removeLeftovers<Id extends string | number>(
  { credentials, hold }: Registrar,
  ids: readonly Id[],
  remove: (id: Id) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    await hold();
    try {
      await remove(id);
    } catch (error) {
      const { code } = asAppError(error);
      if (code !== 'not_found') log().warn({ storeHash: credentials.hash, code }, 'a leftover could not be deleted');
    }
  }
}
