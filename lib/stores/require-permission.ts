import { roleAllows, type Permission } from '@/lib/definitions/roles';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/**
 * Lets the system and members whose role includes the permission pass.
 *
 * @throws AppError `forbidden`
 */
export function requirePermission({ actor }: Pick<Context, 'actor'>, permission: Permission): void {
  if (actor.kind === 'system' || roleAllows(actor.role, permission)) return;
  throw new AppError(
    'forbidden',
    `Your role here is ${actor.role}, which does not allow this. Ask the store owner or a manager to change it in Settings.`,
  );
}
