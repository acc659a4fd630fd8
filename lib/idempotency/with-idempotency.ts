import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { isKept, type Answer } from '@/lib/idempotency/answer';
import type { Attempt } from '@/lib/idempotency/attempt';
import { claimRequest, LostClaim, type Claim, type RequestOnce } from '@/lib/idempotency/claim-request';
import { log } from '@/lib/log';

/**
 * - `answered`       by this request, or (`isReplayed`) by an earlier one
 * - `in_progress`    another one works on it; ask again in a second
 * - `other_request`  the key was used for something else
 */
export type OnceOutcome =
  { kind: 'answered'; answer: Answer; isReplayed: boolean } | { kind: 'in_progress' } | { kind: 'other_request' };

/** Three signs of life before the lock runs out. */
const RENEW_MS = 20_000;

/**
 * Carries a request out once, however often and wherever it arrives. What `run` makes and its answer are stored in one
 * transaction, through `attempt.finish`; an answer that was not stored so (an error, an action that makes nothing) is stored when it
 * is there. What `run` throws, and answers that may be better next time, leave the request free for a repetition, which goes on
 * from what is known of Shippo.
 */
export async function withIdempotency(
  request: RequestOnce,
  run: (attempt: Attempt<Answer>) => Promise<Answer>,
): Promise<OnceOutcome> {
  const claim = await claimRequest(request);
  if (!claim) return lookUp(request);
  const signs = setInterval(() => void renew(claim), RENEW_MS);
  try {
    return { kind: 'answered', answer: await carryOut(claim, run), isReplayed: false };
  } catch (error) {
    if (error instanceof LostClaim) return await lookUp(request);
    await claim.release();
    throw error;
  } finally {
    clearInterval(signs);
  }
}

async function carryOut(claim: Claim, run: (attempt: Attempt<Answer>) => Promise<Answer>): Promise<Answer> {
  const answer = await run(claim.attempt);
  if (claim.isStored(answer)) return answer;
  const isUnfinished = claim.hasAccount() && answer.status >= 400;
  if (isKept(answer) && !isUnfinished) await claim.attempt.finish(await prisma(), answer);
  else await claim.release();
  return answer;
}

/** A renewal that fails is no news: whoever lost the claim learns it when it wants to store something. */
async function renew(claim: Claim): Promise<void> {
  await claim.renew().catch((error: unknown) => {
    log().warn({ err: error }, 'a claim could not be renewed');
  });
}

const bodySchema = z.string().transform((text): unknown => JSON.parse(text));

async function lookUp({ storeHash, principal, route, key, fingerprint }: RequestOnce): Promise<OnceOutcome> {
  const row = await (
    await prisma()
  ).idempotencyRecord.findUnique({
    where: { storeHash_principal_route_key: { storeHash, principal, route, key } },
  });
  if (!row) return { kind: 'in_progress' };
  if (row.fingerprint !== fingerprint) return { kind: 'other_request' };
  if (row.status === null) return { kind: 'in_progress' };
  const { status, location } = row;
  const answer = { status, body: bodySchema.parse(row.body), ...(location !== null && { location }) };
  return { kind: 'answered', answer, isReplayed: true };
}
