/** What a person may do in a store. The owner comes from BigCommerce and moves with it. */
export type Role = 'owner' | 'manager' | 'shipper' | 'viewer';

/** What a page, action or route asks for before it does anything. */
export type Permission = 'read' | 'shipments:write' | 'carriers:write' | 'zones:write' | 'settings:write';

const PERMISSIONS: Record<Role, readonly Permission[]> = {
  owner: ['read', 'shipments:write', 'carriers:write', 'zones:write', 'settings:write'],
  manager: ['read', 'shipments:write', 'carriers:write', 'zones:write', 'settings:write'],
  shipper: ['read', 'shipments:write'],
  viewer: ['read'],
};

/** Whether the role includes the permission. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].includes(permission);
}
