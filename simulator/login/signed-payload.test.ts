import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testSimulator, type TestSimulator } from '../testing/test-simulator';
import { listMutations } from './mutate-signed-payload';
import { signatureMutations } from './mutations-of-signature';
import { subjectMutations } from './mutations-of-subject';
import { timeMutations } from './mutations-of-time';
import { signedPayload, type SignedPayloadOptions } from './signed-payload';

function sign({ sim, store }: TestSimulator, options: Partial<SignedPayloadOptions> = {}): URL {
  const { callbackUrl } = signedPayload(sim, store, { callback: 'load', userId: store.ownerId, ...options });
  return new URL(callbackUrl);
}

function claimsOf(url: URL): Record<string, unknown> {
  const payload = url.searchParams.get('signed_payload_jwt')?.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

describe('a good token', () => {
  test('has the documented claims and no others', () => {
    const simulator = testSimulator();
    const { store, sim } = simulator;
    const [owner, manager] = store.users;
    const issuedAt = Math.floor(sim.now(store) / 1000);
    const url = sign(simulator, { userId: manager?.id ?? 0, url: '/orders/106', issuedAt });
    expect(url.origin + url.pathname).toBe('http://localhost:3000/api/bigcommerce/load');
    expect(claimsOf(url)).toEqual({
      aud: 'simulated-client-id',
      iss: 'bc',
      iat: issuedAt,
      nbf: issuedAt - 5,
      exp: issuedAt + 86_400,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      sub: `stores/${store.hash}`,
      user: { id: manager?.id, email: manager?.email, locale: 'en-US' },
      owner: { id: owner?.id, email: owner?.email },
      url: '/orders/106',
      channel_id: null,
    });
    expect(problemsOf(simulator, url)).toEqual([]);
  });

  test('goes by the clock of the store', () => {
    const simulator = testSimulator();
    simulator.sim.setClockOffset(simulator.store, 600_000);
    const aheadSeconds = Number(claimsOf(sign(simulator)).iat) - Date.now() / 1000;
    expect(Math.abs(aheadSeconds - 600)).toBeLessThan(5);
  });

  test('may begin exactly when it was issued, as the table of claims says', () => {
    const simulator = testSimulator();
    simulator.store.flags.nbfBeforeIatSeconds = 0;
    const { iat, nbf } = claimsOf(sign(simulator));
    expect(nbf).toBe(iat);
  });

  test('carries whatever path an extension has, hostile ones too', () => {
    expect(claimsOf(sign(testSimulator(), { url: '//evil.test' })).url).toBe('//evil.test');
  });
});

describe('every mutation is as bad as it says, and bad in that way only', () => {
  test('there are at least thirty, each with a reason', () => {
    const mutations = listMutations();
    expect(mutations.length).toBeGreaterThanOrEqual(30);
    expect(mutations.every(({ name, reason, acceptable }) => name && reason && !acceptable)).toBe(true);
  });

  test.each(Object.keys(signatureMutations))('%s: wrong form, algorithm or signature', (mutate) => {
    const simulator = testSimulator();
    expect(problemsOf(simulator, sign(simulator, { mutate }))).toEqual(['form']);
  });

  test.each(Object.keys(timeMutations))('%s: well signed, wrong time', (mutate) => {
    const simulator = testSimulator();
    expect(problemsOf(simulator, sign(simulator, { mutate }))).toEqual(['time']);
  });

  test.each(Object.keys(subjectMutations))('%s: well signed, wrong claim', (mutate) => {
    const simulator = testSimulator();
    expect(problemsOf(simulator, sign(simulator, { mutate }))).toEqual([mutate.split('-')[0]]);
  });
});

/** A strict reading of the documented rules, written apart from the signer: what is wrong with the token in a URL. */
function problemsOf({ sim }: TestSimulator, url: URL): string[] {
  const tokens = url.searchParams.getAll('signed_payload_jwt');
  const [header, payload, signature, ...rest] = tokens[0]?.split('.') ?? [];
  if (tokens.length !== 1 || !header || !payload || !signature || rest.length > 0) return ['form'];
  const algorithm = readJson(header);
  if (algorithm?.alg !== 'HS256' || 'crit' in algorithm) return ['form'];
  const expected = createHmac('sha256', sim.app.clientSecret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return ['form'];
  const claims = readJson(payload);
  if (!claims) return ['form'];
  return claimProblems(claims);
}

function claimProblems(claims: Record<string, unknown>): string[] {
  const now = Date.now() / 1000;
  const { iat, nbf, exp } = claims;
  const isTimely =
    typeof iat === 'number' &&
    typeof nbf === 'number' &&
    typeof exp === 'number' &&
    iat <= now + 60 &&
    nbf <= now + 60 &&
    exp > now - 60;
  const problems: [string, boolean][] = [
    ['time', !isTimely],
    ['aud', claims.aud !== 'simulated-client-id'],
    ['iss', claims.iss !== 'bc'],
    ['sub', typeof claims.sub !== 'string' || !/^stores\/[A-Za-z0-9]+$/.test(claims.sub)],
    ['user', !isPerson(claims.user)],
    ['owner', !isPerson(claims.owner)],
  ];
  return problems.filter(([, isWrong]) => isWrong).map(([name]) => name);
}

function isPerson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('id' in value)) return false;
  return Number.isInteger(value.id) && Number(value.id) > 0;
}

function readJson(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
