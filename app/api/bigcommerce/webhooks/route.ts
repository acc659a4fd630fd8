import type { NextRequest } from 'next/server';
import { readBody } from '@/lib/read-body';
import { log } from '@/lib/log';
import { receiveWebhook } from '@/lib/webhooks/receive-webhook';

/** BigCommerce's events are a few hundred bytes. */
const MAX_BYTES = 64 * 1024;

/**
 * A webhook of BigCommerce. Whatever it signed is answered alike, accepted or dropped: nobody learns which, and sending it
 * again would change nothing. What it did not sign is a 401 without a reason. A fault of ours is a 500, so that it is sent again.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const body = await readBody(request, MAX_BYTES);
  if (!body) return refuse('too_large');
  const received = await receiveWebhook({ headers: Object.fromEntries(request.headers), body });
  if (received.outcome === 'forged') return refuse('forged');
  const isExpected = received.outcome === 'accepted' || received.outcome === 'duplicate';
  log()[isExpected ? 'debug' : 'warn']({ webhook: received.scope, ...received }, 'webhook received');
  return new Response(null, { status: 200 });
}

function refuse(reason: string): Response {
  log().warn({ reason }, 'webhook refused');
  return new Response(null, { status: 401 });
}
