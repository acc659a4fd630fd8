import { NextResponse } from 'next/server';
import { storeRoute } from '@/lib/api-route';
import { endSessions } from '@/lib/stores/end-sessions';
import { sessionCookie } from '@/lib/stores/session';

/** Is the session I hold still good? 204 or 401. Asked by the shell before it asks for the page. */
export const GET = storeRoute('read', () => Promise.resolve(new NextResponse(null, { status: 204 })));

/** Signs out, whichever way the session is carried. */
export const DELETE = storeRoute('read', async ({ store, actor }) => {
  if (actor.kind === 'member') await endSessions({ storeHash: store.hash, userId: actor.userId });
  const response = new NextResponse(null, { status: 204 });
  response.cookies.set(sessionCookie(store.hash, ''));
  return response;
});
