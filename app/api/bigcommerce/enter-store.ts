import { NextResponse } from 'next/server';
import { issueEntryTicket } from '@/lib/stores/entry-ticket';
import { sealSession, sessionCookie, type Session } from '@/lib/stores/session';

/**
 * Sends the browser into the store, signed in both ways: with a cookie, and for browsers that keep none with a one-time ticket
 * in the fragment, which no server, log or Referer ever sees.
 *
 * @param path of the store, as storePath makes it
 */
export async function enterStore(session: Session, path: string): Promise<NextResponse> {
  const location = `${path}#ticket=${await issueEntryTicket(session)}`;
  const response = new NextResponse(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
  response.cookies.set(sessionCookie(session.storeHash, await sealSession(session)));
  return response;
}
