import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { claimEntryTicket } from '@/lib/stores/entry-ticket';
import { sealSession } from '@/lib/stores/session';

const bodySchema = z.object({ ticket: z.string(), storeHash: z.string() });

/** Exchanges a one-time ticket for the session it stands for: `{ token }`, or 401. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  const session = body.success ? await claimEntryTicket(body.data) : undefined;
  const headers = { 'cache-control': 'no-store' };
  if (!session) return NextResponse.json({ error: 'ticket_refused' }, { status: 401, headers });
  return NextResponse.json({ token: await sealSession(session) }, { headers });
}
