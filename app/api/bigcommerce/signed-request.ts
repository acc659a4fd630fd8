import type { NextRequest } from 'next/server';
import { log } from '@/lib/log';
import { verifySignedPayload, type SignedPayload } from '@/lib/stores/verify-signed-payload';

/** The signed payload of a callback; undefined, and logged, when there is not exactly one or it is not BigCommerce's. */
export async function readSignedRequest(name: string, request: NextRequest): Promise<SignedPayload | undefined> {
  const values = request.nextUrl.searchParams.getAll('signed_payload_jwt');
  const [jwt] = values;
  const verified =
    jwt !== undefined && values.length === 1
      ? await verifySignedPayload(jwt)
      : { valid: false as const, reason: `${values.length} parameters` };
  if (verified.valid) return verified.payload;
  log().warn({ callback: name, reason: verified.reason }, 'callback refused');
  return undefined;
}
