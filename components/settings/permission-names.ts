import type { ApiKeyRole, ApiPermission } from '@/lib/definitions/api-permissions';

/** Permissions as a person reads them. */
export const permissionNames: Record<ApiPermission, string> = {
  'carriers:create': 'Add carriers and service levels',
  'carriers:read': 'Read carriers and service levels',
  'carriers:update': 'Change and connect carriers',
  'carriers:delete': 'Delete carriers and service levels',
};

/** Roles of keys as a person reads them. */
export const keyRoleNames: Record<ApiKeyRole, { content: string; description: string }> = {
  admin: { content: 'Admin', description: 'May do everything the API offers, also what comes later.' },
  viewer: { content: 'Viewer', description: 'May read everything and change nothing.' },
  custom: { content: 'Custom', description: 'May do what you choose.' },
};
