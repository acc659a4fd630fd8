import { roleAllows } from '@/lib/definitions/roles';
import type { Context } from '@/lib/stores/context';

/** Whether a page may offer to change zones and methods. The actions check for themselves. */
export function mayWriteZones({ actor }: Context): boolean {
  return actor.kind === 'system' || (actor.kind === 'member' && roleAllows(actor.role, 'zones:write'));
}
