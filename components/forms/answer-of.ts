import { unstable_rethrow } from 'next/navigation';
import type { FailedState, FormState } from '@/lib/form-state';

const LOST: FailedState = {
  status: 'failed',
  code: 'unavailable',
  applied: 'unknown',
  message:
    'The answer did not arrive, so this may or may not have been done. Check your internet connection, reload the page and look before you try again.',
  fields: {},
};

/** What a server action answers. A request that got no answer becomes a message: an error page would lose what was typed. */
export async function answerOf(action: () => Promise<FormState>): Promise<FormState> {
  try {
    return await action();
  } catch (error) {
    unstable_rethrow(error);
    return LOST;
  }
}
