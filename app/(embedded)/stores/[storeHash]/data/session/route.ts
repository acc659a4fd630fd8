import { NextResponse, type NextRequest } from 'next/server';
import { storeRoute } from '@/lib/api-route';
import { sessionCookie } from '@/lib/stores/session';

/** Is the session I hold still good? 204 or 401. Asked by the shell before it asks for the page. */
export const GET = storeRoute('read', () => Promise.resolve(new NextResponse(null, { status: 204 })));

/** Ends the session that a cookie carries; a bearer is forgotten by the browser itself. */
export async function DELETE(
  _request: NextRequest,
  { params }: { params: Promise<{ storeHash: string }> },
): Promise<NextResponse> {
  const response = new NextResponse(null, { status: 204 });
  response.cookies.set(sessionCookie((await params).storeHash, ''));
  return response;
}
