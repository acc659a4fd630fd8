import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { exchangeCode, type CodeGrant } from '@/lib/bigcommerce/exchange-code';
import { env } from '@/lib/env';
import { expectAppError } from '@/tests/expect-app-error';
import { control } from '@/tests/simulator-control';

interface Issued {
  hash: string;
  owner: { id: number; email: string };
  grant: CodeGrant;
}

async function issueCode(options: Record<string, unknown> = {}): Promise<Issued> {
  const { hash, owner } = await control<Issued>('POST', '/stores', {});
  const issued = await control<CodeGrant>('POST', `/stores/${hash}/code`, options);
  const redirectUri = `${env().APP_URL}/api/bigcommerce/auth`;
  return { hash, owner, grant: { code: issued.code, scope: issued.scope, context: issued.context, redirectUri } };
}

const plan = (store: string, fault: Record<string, unknown>) =>
  control('POST', '/faults', { store, route: 'POST /oauth2/token', fault });

test('gives the token, the granted scopes and the people', async () => {
  const { hash, owner, grant } = await issueCode();
  const access = await exchangeCode(grant);
  expect(access.accessToken.reveal()).toMatch(/^\w{20,}$/);
  expect(access).toMatchObject({
    context: `stores/${hash}`,
    user: { id: owner.id },
    owner: { id: owner.id, email: owner.email },
  });
  expect(access.scopes).toEqual(grant.scope.split(' '));
});

test('does without an owner, whom older answers leave out', async () => {
  const { hash, owner, grant } = await issueCode();
  await control('POST', '/flags', { store: hash, flags: { tokenResponseOwner: false } });
  const access = await exchangeCode(grant);
  expect(access.owner).toBeUndefined();
  expect(access.user.id).toBe(owner.id);
});

describe('fails without a second try', () => {
  test('when the code was used before', async () => {
    const { grant } = await issueCode();
    await exchangeCode(grant);
    const error = await expectAppError(exchangeCode(grant));
    expect(error).toMatchObject({ code: 'rejected', status: 400, applied: 'refused' });
    expect(error.message).toContain('install it again');
  });

  test('when the redirect address is not the registered one', async () => {
    const { grant } = await issueCode();
    expect(await expectAppError(exchangeCode({ ...grant, redirectUri: 'https://elsewhere.example' }))).toMatchObject({
      code: 'rejected',
    });
  });

  test.each([
    [{ kind: 'status', status: 401, body: { error: 'invalid_client' } }, 'rejected', 'refused'],
    [
      { kind: 'status', status: 400, body: { error: 'invalid_grant', error_description: 'Expired.' } },
      'rejected',
      'refused',
    ],
    [{ kind: 'status', status: 200, body: { error: 'Invalid code' } }, 'rejected', 'refused'],
    [{ kind: 'status', status: 200, body: {} }, 'unavailable', 'unknown'],
    [
      { kind: 'status', status: 200, body: { access_token: '', context: 'stores/x', user: { id: 1 } } },
      'unavailable',
      'unknown',
    ],
    [{ kind: 'status', status: 200, body: [] }, 'unavailable', 'unknown'],
    [{ kind: 'status', status: 302, headers: { location: 'https://elsewhere.example' } }, 'unavailable', 'unknown'],
    [{ kind: 'status', status: 500 }, 'unavailable', 'unknown'],
    [{ kind: 'rate_limited', variant: 'bare' }, 'rate_limited', 'no'],
    [{ kind: 'garbage', variant: 'html', status: 200 }, 'unavailable', 'unknown'],
    [{ kind: 'garbage', variant: 'html', status: 502 }, 'unavailable', 'unknown'],
    [{ kind: 'garbage', variant: 'half_json', status: 200 }, 'unavailable', 'unknown'],
    [{ kind: 'garbage', variant: 'empty', status: 200 }, 'unavailable', 'unknown'],
    [{ kind: 'drop', when: 'after' }, 'unavailable', 'unknown'],
    [{ kind: 'slow', ms: 60_000, when: 'before' }, 'unavailable', 'unknown'],
  ])('after %j: %s, applied %s', async (...[fault, code, applied]) => {
    const { hash, grant } = await issueCode();
    await plan(hash, fault);
    expect(await expectAppError(exchangeCode(grant))).toMatchObject({ code, applied });
    expect(await control('GET', `/requests?store=${hash}`)).toHaveLength(1);
  });
});

test('keeps code and client secret out of the error, even when BigCommerce repeats them', async () => {
  const { hash, grant } = await issueCode();
  const secret = env().BIGCOMMERCE_CLIENT_SECRET;
  await plan(hash, {
    kind: 'status',
    status: 400,
    body: { error: 'odd', error_description: `${grant.code} ${secret}` },
  });
  const error = await expectAppError(exchangeCode(grant));
  expect(error.upstream).toBe('[secret] [secret]');
  expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(new RegExp(`${grant.code}|${secret}`));
});
