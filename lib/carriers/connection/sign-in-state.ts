import { createHash, randomBytes } from 'node:crypto';
import { prisma } from '@/lib/database/database';

const STATE_MS = 10 * 60_000;

/** Whose sign-in it is. */
export interface SignInOf {
  storeHash: string;
  carrierId: string;
}

/** Makes a state that comes back from the carrier's login once, within ten minutes. Only its hash is stored. */
export async function issueState({ storeHash, carrierId }: SignInOf, now = new Date()): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + STATE_MS);
  await (await prisma()).oAuthState.create({ data: { stateHash: hashOf(state), storeHash, carrierId, expiresAt } });
  return state;
}

/** Uses a state up. Undefined when it was used, has expired, or was never ours. */
export async function claimState(state: string, now = new Date()): Promise<SignInOf | undefined> {
  const [claimed] = await (
    await prisma()
  ).$queryRaw<SignInOf[]>`
    DELETE FROM "OAuthState" WHERE "stateHash" = ${hashOf(state)} AND "expiresAt" > ${now}
    RETURNING "storeHash", "carrierId"`;
  return claimed;
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
