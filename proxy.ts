import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { securityHeaders } from '@/lib/security-headers';
import { isForeignWrite, isPageLoad, storeHashOf } from '@/lib/store-request';
import { readSession } from '@/lib/stores/session';

/**
 * Every request: the security headers, and the nonce for what draws the page. A store's page asked for without a session
 * gets the shell that brings it back, under the same address. Decides no access: each page, action and route does.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { APP_URL, FRAME_ANCESTORS, NODE_ENV } = env();
  const nonce = btoa(crypto.randomUUID());
  const secured = securityHeaders({
    nonce,
    appUrl: APP_URL,
    frameAncestors: FRAME_ANCESTORS,
    development: NODE_ENV === 'development',
  });
  const response = await answer(request, requestHeaders(request, nonce, secured['content-security-policy'] ?? ''));
  for (const [name, value] of Object.entries(secured)) response.headers.set(name, value);
  return response;
}

// next.config.js gives the files below _next/static theirs.
export const config = { matcher: '/((?!_next/static/).*)' };

async function answer(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { method, nextUrl } = request;
  const { pathname } = nextUrl;
  const storeHash = storeHashOf(pathname);
  const asked = { method, pathname, headers: request.headers };
  if (storeHash === undefined) return NextResponse.next({ request: { headers } });
  if (isForeignWrite(asked, env().APP_URL)) return new NextResponse('Refused: not from this app', { status: 403 });
  if (!isPageLoad(asked) || (await readSession(request, storeHash))) return NextResponse.next({ request: { headers } });
  const shell = nextUrl.clone();
  shell.pathname = '/enter';
  return NextResponse.rewrite(shell, { request: { headers }, status: 401 });
}

/** Next takes the nonce for its own scripts from the policy in the request's headers. */
function requestHeaders(request: NextRequest, nonce: string, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  return headers;
}
