import type { Role } from '@/lib/definitions/roles';

/** Roles as a person reads them. */
export const roleNames: Record<Role, { content: string; description: string }> = {
  owner: { content: 'Owner', description: 'Everything' },
  manager: { content: 'Manager', description: 'Everything, also settings and roles' },
  shipper: { content: 'Shipper', description: 'Ships orders, sees the rest' },
  viewer: { content: 'Viewer', description: 'Sees everything, changes nothing' },
};
