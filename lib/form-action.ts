import { unstable_rethrow } from 'next/navigation';
import type { Permission } from '@/lib/definitions/roles';
import { AppError } from '@/lib/errors';
import type { FailedState, FormState } from '@/lib/form-state';
import type { Context } from '@/lib/stores/context';
import { requireMember } from '@/lib/stores/require-member';

/**
 * The body of every server action of a store: checks session, store and role for itself, runs the verb, and turns an
 * expected failure into a form state. A bug, and Next's own redirects, pass through.
 */
export async function storeAction<State extends FormState>(
  storeHash: string,
  permission: Permission,
  run: (context: Context) => Promise<State>,
): Promise<State | FailedState> {
  try {
    return await run(await requireMember(storeHash, permission));
  } catch (error) {
    unstable_rethrow(error);
    if (!(error instanceof AppError)) throw error;
    const { code, applied, message, fields, upstream, saidBy } = error;
    const said = { ...(upstream === undefined ? {} : { upstream }), ...(saidBy === undefined ? {} : { saidBy }) };
    return { status: 'failed', code, applied, message, fields, ...said };
  }
}
