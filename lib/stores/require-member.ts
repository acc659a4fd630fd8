import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Permission } from '@/lib/definitions/roles';
import type { Context } from '@/lib/stores/context';
import { findMember } from '@/lib/stores/find-member';
import { requirePermission } from '@/lib/stores/require-permission';
import { readSession } from '@/lib/stores/session';

/**
 * The way into every page and action of a store. Without a session it redirects to /session-ended.
 *
 * @throws AppError `forbidden` when the member's role does not include the permission
 */
export async function requireMember(storeHash: string, permission: Permission): Promise<Context> {
  const context = await readMember(storeHash);
  if (!context) redirect('/session-ended');
  requirePermission(context, permission);
  return context;
}

/** Who is signed in to the store, if anybody: for what is drawn around a page. Protects nothing. Read once per request. */
export const readMember = cache(async (storeHash: string): Promise<Context | undefined> => {
  const session = await readSession({ headers: await headers(), cookies: await cookies() }, storeHash);
  return session && findMember(session);
});
