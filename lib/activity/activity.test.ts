import { expect, test } from 'vitest';
import { activityRows } from '@/lib/activity/activity-rows';
import { listActivity } from '@/lib/activity/list-activity';
import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import { Secret } from '@/lib/secrets';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const subject = (name: string) => ({ kind: 'method', id: 1, name });

test('lists who did what, newest first, a page at a time', async () => {
  const context = await createTestStore();
  for (const name of ['one', 'two', 'three', 'four', 'five']) {
    await recordActivity(context, { kind: 'method.created', subject: subject(name) });
  }
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listActivity(context, { limit: 2, cursor });
    expect(page.entries.length).toBeLessThanOrEqual(2);
    names.push(...page.entries.map((entry) => entry.subject.name));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(names).toEqual(['five', 'four', 'three', 'two', 'one']);
});

test('neither skips nor repeats entries of the same moment', async () => {
  const context = await createTestStore();
  const at = new Date('2026-03-01T12:00:00Z');
  const event = { storeHash: context.store.hash, at, actorKind: 'system', actorName: 'x', kind: 'zone.created' };
  const rows = [1, 2, 3, 4, 5].map((id) => ({ ...event, subjectKind: 'zone', subjectId: String(id), subjectName: '' }));
  await (await prisma()).activityEvent.createMany({ data: rows });
  const first = await listActivity(context, { limit: 2 });
  const second = await listActivity(context, { limit: 9, cursor: first.nextCursor });
  const ids = [...first.entries, ...second.entries].map((entry) => entry.subject.id);
  expect(ids.toSorted()).toEqual(['1', '2', '3', '4', '5']);
});

test('refuses a cursor that is not its own', async () => {
  const context = await createTestStore();
  for (const cursor of ['', 'x', '2026-03-01T12:00:00.000Z', "2026-03-01T12:00:00.000Z_' OR 1=1"]) {
    await expect(listActivity(context, { limit: 2, cursor })).rejects.toMatchObject({ code: 'invalid_input' });
  }
});

test('shows a store its own activity only', async () => {
  const [mine, theirs] = [await createTestStore(), await createTestStore()];
  await recordActivity(theirs, { kind: 'method.created', subject: subject('theirs') });
  expect((await listActivity(mine, { limit: 5 })).entries).toEqual([]);
});

test('keeps no secret, even when it is handed one', async () => {
  const context = await createTestStore();
  const after = { Key: new Secret('canary-7d1f'), Nested: [{ Key: new Secret('canary-7d1f') }] };
  await recordActivity(context, { kind: 'connection.submitted', subject: subject('FedEx'), after });
  expect(JSON.stringify(await (await prisma()).activityEvent.findMany())).not.toContain('canary-7d1f');
});

test('is undone with the transaction it belongs to', async () => {
  const context = await createTestStore();
  const failing = (await prisma()).$transaction(async (tx) => {
    await recordActivity(context, { kind: 'method.created', subject: subject('gone') }, tx);
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect((await listActivity(context, { limit: 5 })).entries).toEqual([]);
});

test('puts what changed in words, in the reader’s language and the store’s time zone', async () => {
  const { store, actor } = await createTestStore();
  const context = { store: { ...store, facts: { ...store.facts, timeZone: 'Australia/Sydney' } }, actor };
  const entry = {
    id: '1',
    at: '2026-03-01T20:00:00.000Z',
    actorName: 'owner@shop.test',
    kind: 'method.updated',
    subject: { kind: 'method', id: '3', name: 'FedEx in Canada' },
    before: { Enabled: false, Services: ['Ground', 'Express'], Price: '8.00' },
    after: { Enabled: true, Services: ['Ground'], Note: 'new' },
    undo: { by: 'manager@shop.test', at: '2026-03-01T21:00:00.000Z' },
    undid: { kind: 'method.disabled', at: '2026-03-01T19:00:00.000Z' },
  };
  const { rows } = activityRows(context, { entries: [entry] });
  expect(rows).toMatchObject([
    {
      what: 'Changed a shipping method',
      when: expect.stringContaining('Mar 2, 2026') as string,
      undo: { note: 'Undone by manager@shop.test, Mar 2, 2026, 8:00 AM' },
      undid: '“Disabled a shipping method”, Mar 2, 2026, 6:00 AM',
      changes: [
        { label: 'Enabled', before: 'No', after: 'Yes' },
        { label: 'Services', before: 'Ground, Express', after: 'Ground' },
        { label: 'Price', before: '8.00', after: '' },
        { label: 'Note', before: '', after: 'new' },
      ],
    },
  ]);
});
