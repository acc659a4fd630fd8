import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Attempt } from '@/lib/idempotency/attempt';
import type { Answer } from '@/lib/idempotency/answer';
import { fingerprint } from '@/lib/idempotency/fingerprint';
import { submitOnce } from '@/lib/idempotency/submit-once';
import { withIdempotency } from '@/lib/idempotency/with-idempotency';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const made: Answer = { status: 201, body: { z: 1, a: [2] }, location: '/things/1' };

async function newRequest() {
  const { store } = await createTestStore();
  return {
    storeHash: store.hash,
    principal: 'api_key key_1',
    route: 'POST /things',
    key: 'abc',
    fingerprint: 'one',
    prefix: 'cr' as const,
  };
}

/** Stores the answer as a verb does. */
async function make(attempt: Attempt<Answer>, answer = made): Promise<Answer> {
  await (await prisma()).$transaction((tx) => attempt.finish(tx, answer));
  return answer;
}

/** A promise and what resolves it: a request that somebody holds in the middle. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** As if the process that works on the request had died more than a minute ago. */
async function expire(storeHash: string): Promise<void> {
  await (
    await prisma()
  ).$executeRaw`
    UPDATE "IdempotencyRecord" SET "lockedUntil" = clock_timestamp() - interval '1 second' WHERE "storeHash" = ${storeHash}`;
}

test('a repetition gets the same answer, to the letter, without the work', async () => {
  const request = await newRequest();
  expect(await withIdempotency(request, make)).toEqual({ kind: 'answered', answer: made, isReplayed: false });
  const again = await withIdempotency(request, () => Promise.reject(new Error('worked twice')));
  expect(again).toEqual({ kind: 'answered', answer: made, isReplayed: true });
  expect(again.kind === 'answered' && JSON.stringify(again.answer.body)).toBe('{"z":1,"a":[2]}');
});

test('the same key for another request, principal or route is not the same request', async () => {
  const request = await newRequest();
  await withIdempotency(request, make);
  const work = () => Promise.reject(new Error('worked on another one'));
  expect(await withIdempotency({ ...request, fingerprint: 'two' }, work)).toEqual({ kind: 'other_request' });
  for (const other of [{ principal: 'api_key key_2' }, { route: 'POST /others' }]) {
    expect(await withIdempotency({ ...request, ...other }, make)).toMatchObject({ isReplayed: false });
  }
});

test('while one works on it, the others are told so', async () => {
  const request = await newRequest();
  const { opened, open } = gate();
  const begun = gate();
  const first = withIdempotency(request, async (attempt) => {
    begun.open();
    await opened;
    return make(attempt);
  });
  await begun.opened;
  expect(await withIdempotency(request, make)).toEqual({ kind: 'in_progress' });
  open();
  expect(await first).toMatchObject({ isReplayed: false });
  expect(await withIdempotency(request, make)).toMatchObject({ isReplayed: true });
});

test('a dead one is taken over with what it knew, and stores nothing any more should it wake up', async () => {
  const request = await newRequest();
  const { opened, open } = gate();
  const begun = gate();
  const ids: string[] = [];
  const dead = withIdempotency(request, async (attempt) => {
    ids.push(attempt.thingId);
    await attempt.noteShippoAccount('account');
    begun.open();
    await opened;
    return make(attempt, { status: 201, body: 'of the dead' });
  });
  await begun.opened;
  await expire(request.storeHash);
  const taken = await withIdempotency(request, (attempt) => {
    ids.push(attempt.thingId);
    expect(attempt.shippoAccountId).toBe('account');
    return make(attempt);
  });
  expect(taken).toEqual({ kind: 'answered', answer: made, isReplayed: false });
  expect(ids[0]).toBe(ids[1]);
  open();
  expect(await dead).toEqual({ kind: 'answered', answer: made, isReplayed: true });
});

test('one that woke up too late makes nothing while the other is still at it', async () => {
  const request = await newRequest();
  const [first, second] = [gate(), gate()];
  const [firstBegun, secondBegun] = [gate(), gate()];
  const dead = withIdempotency(request, async (attempt) => {
    firstBegun.open();
    await first.opened;
    return make(attempt);
  });
  await firstBegun.opened;
  await expire(request.storeHash);
  const taken = withIdempotency(request, async (attempt) => {
    secondBegun.open();
    await second.opened;
    return make(attempt);
  });
  await secondBegun.opened;
  first.open();
  expect(await dead).toEqual({ kind: 'in_progress' });
  second.open();
  expect(await taken).toMatchObject({ kind: 'answered', isReplayed: false });
});

test.each([200, 201, 400, 404, 409, 410])('%i is kept', async (status) => {
  const request = await newRequest();
  await withIdempotency(request, () => Promise.resolve({ status, body: 'first' }));
  const again = await withIdempotency(request, () => Promise.resolve({ status: 200, body: 'second' }));
  expect(again).toEqual({ kind: 'answered', answer: { status, body: 'first' }, isReplayed: true });
});

test.each([401, 403, 408, 429, 500, 502, 503, 504])(
  '%i is not kept, and the next one goes on at once',
  async (status) => {
    const request = await newRequest();
    await withIdempotency(request, async (attempt) => {
      await attempt.noteShippoAccount('account');
      return { status, body: 'failed' };
    });
    expect(await withIdempotency({ ...request, fingerprint: 'two' }, make)).toEqual({ kind: 'other_request' });
    const again = await withIdempotency(request, (attempt) => {
      expect(attempt.shippoAccountId).toBe('account');
      return make(attempt);
    });
    expect(again).toMatchObject({ isReplayed: false });
    expect(await withIdempotency({ ...request, fingerprint: 'two' }, make)).toEqual({ kind: 'other_request' });
  },
);

test('a bug, also one after the answer was written, leaves nothing behind', async () => {
  const request = await newRequest();
  const db = await prisma();
  const broken = withIdempotency(request, (attempt) =>
    db.$transaction(async (tx) => {
      await attempt.finish(tx, made);
      throw new Error('a bug');
    }),
  );
  await expect(broken).rejects.toThrow('a bug');
  expect(await withIdempotency(request, make)).toMatchObject({ isReplayed: false });
});

test('an answer other than the one that was rolled back is the one that is kept', async () => {
  const request = await newRequest();
  const db = await prisma();
  const refused = { status: 409, body: 'refused' };
  const answer = await withIdempotency(request, (attempt) =>
    db
      .$transaction(async (tx) => {
        await attempt.finish(tx, made);
        throw new Error('rolled back');
      })
      .catch(() => refused),
  );
  expect(answer).toMatchObject({ answer: refused });
  expect(await withIdempotency(request, make)).toEqual({ kind: 'answered', answer: refused, isReplayed: true });
});

test('the order of keys makes no other request, a value does', () => {
  expect(fingerprint({ a: 1, b: { c: [1, { d: null }], e: undefined } })).toBe(
    fingerprint({ b: { c: [1, { d: null }] }, a: 1 }),
  );
  const different = [1, '1', [1], { a: 1 }, { a: '1' }, { a: [1, 2] }, { a: [2, 1] }, null, [], {}, ['', '']];
  expect(new Set(different.map(fingerprint)).size).toBe(different.length);
});

test('a form that is sent twice makes one thing; with other values it is another request', async () => {
  const context = await createTestStore();
  const form = { form: 'add thing', formId: 'drawn', values: { name: 'A' }, prefix: 'cr' as const };
  let times = 0;
  const verb = async (attempt: Attempt<{ id: string }>) => {
    times += 1;
    await (await prisma()).$transaction((tx) => attempt.finish(tx, { id: attempt.thingId }));
  };
  const first = await submitOnce(context, form, verb);
  expect(await submitOnce(context, form, verb)).toEqual(first);
  expect((await submitOnce(context, { ...form, values: { name: 'B' } }, verb)).id).not.toBe(first.id);
  expect(times).toBe(2);
});

test('a form whose verb refused can be sent again; one that is being worked on says so', async () => {
  const context = await createTestStore();
  const form = { form: 'add thing', formId: 'drawn', values: {}, prefix: 'cr' as const };
  const refusal = new AppError('conflict', 'taken');
  expect(await expectAppError(submitOnce(context, form, () => Promise.reject(refusal)))).toBe(refusal);
  const { opened, open } = gate();
  const begun = gate();
  const first = submitOnce(context, form, async (attempt: Attempt<{ id: string }>) => {
    begun.open();
    await opened;
    await (await prisma()).$transaction((tx) => attempt.finish(tx, { id: attempt.thingId }));
  });
  await begun.opened;
  expect(await expectAppError(submitOnce(context, form, () => Promise.resolve()))).toMatchObject({ code: 'conflict' });
  open();
  await first;
});
