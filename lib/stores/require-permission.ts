import { roleAllows, type Permission } from '@/lib/definitions/roles';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/**
 * Lets the system and members whose role includes the permission pass. An API key has permissions of its own, which its route
 * checks, and none of these.
 *
 * @throws AppError `forbidden`
 */
export function requirePermission({ actor }: Pick<Context, 'actor'>, permission: Permission): void {
  if (actor.kind === 'system' || (actor.kind === 'member' && roleAllows(actor.role, permission))) return;
  if (actor.kind === 'api_key') throw new AppError('forbidden', 'API keys cannot be used for this.');
  throw new AppError(
    'forbidden',
    `Your role here is ${actor.role}, which does not allow this. Ask the store owner or a manager to change it in Settings.`,
  );
}
