/** What an API key may be allowed to do, `domain:action`. */
export const apiPermissions = ['carriers:create', 'carriers:read', 'carriers:update', 'carriers:delete'] as const;
export type ApiPermission = (typeof apiPermissions)[number];

/** A key's role. `custom` has the permissions that were chosen for it. */
export const apiKeyRoles = ['admin', 'viewer', 'custom'] as const;
export type ApiKeyRole = (typeof apiKeyRoles)[number];

/** The permissions of a role, given those that a custom one was made with. Admin and Viewer get future ones too. */
export function permissionsOf(role: ApiKeyRole, chosen: readonly string[]): readonly ApiPermission[] {
  if (role === 'admin') return apiPermissions;
  if (role === 'viewer') return apiPermissions.filter((permission) => permission.endsWith(':read'));
  return apiPermissions.filter((permission) => chosen.includes(permission));
}
