import { expect, test } from 'vitest';
import { createCarrier } from '@/lib/carriers/create-carrier';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { listCarriers } from '@/lib/carriers/list-carriers';
import type { Position } from '@/lib/carriers/page-of';
import { systemCarriers } from '@/lib/definitions/system-carriers';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const make = (context: Context, name: string) =>
  createCarrier(context, { name, code: null, accountNumber: null, visibility: 'visible' });

async function namesOf(context: Context, query: { limit: number; position?: Position | undefined; q?: string }) {
  const page = await listCarriers(context, query);
  return { ...page, names: page.items.map(({ name }) => name), first: page.items[0]?.id, last: page.items.at(-1)?.id };
}

test('lists what every store has, then the store’s own in the order in which they were made', async () => {
  const context = await createTestStore();
  for (const name of ['Zebra', 'Ant', 'Mule']) await make(context, name);
  const { names, hasNext, hasPrevious } = await namesOf(context, { limit: 100 });
  expect(names).toEqual([...systemCarriers.map(({ name }) => name), 'Zebra', 'Ant', 'Mule']);
  expect([hasNext, hasPrevious]).toEqual([false, false]);
});

test('leafs forward and back over the border between the two without gaps', async () => {
  const context = await createTestStore();
  for (const name of ['A', 'B', 'C', 'D']) await make(context, name);
  const seen: string[] = [];
  let position: Position | undefined;
  for (;;) {
    const page = await namesOf(context, { limit: 2, position });
    seen.push(...page.names);
    if (!page.hasNext) break;
    position = { id: page.last ?? '', direction: 'after' };
  }
  expect(seen).toEqual([...systemCarriers.map(({ name }) => name), 'A', 'B', 'C', 'D']);

  const back: string[] = [];
  let page = await namesOf(context, { limit: 2, position });
  while (page.hasPrevious) {
    page = await namesOf(context, { limit: 2, position: { id: page.first ?? '', direction: 'before' } });
    back.unshift(...page.names);
  }
  expect(back).toEqual(seen.slice(0, back.length));
  expect(back).toHaveLength(8);
});

test('what is made while somebody leafs through comes at the end, and nothing comes twice', async () => {
  const context = await createTestStore();
  for (const name of ['A', 'B', 'C']) await make(context, name);
  const seen: string[] = [];
  let position: Position | undefined;
  for (let made = 0; ; made += 1) {
    const page = await namesOf(context, { limit: 2, position });
    seen.push(...page.items.map(({ id }) => id));
    if (!page.hasNext) break;
    position = { id: page.last ?? '', direction: 'after' };
    if (made < 3) await make(context, `New ${made}`);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(systemCarriers.length + 6);
});

test('finds text in names, with wildcards taken as they are written', async () => {
  const context = await createTestStore();
  for (const name of ['Express 100%', 'express_two', 'Slow', 'a\\b', 'Éclair']) await make(context, name);
  const find = async (q: string) => (await namesOf(context, { limit: 10, q })).names;
  expect(await find('EXPRESS')).toEqual(['Express 100%', 'express_two']);
  expect(await find('0%')).toEqual(['Express 100%']);
  expect(await find('s_t')).toEqual(['express_two']);
  expect(await find('\\')).toEqual(['a\\b']);
  expect(await find('ÉCLAIR')).toEqual(['Éclair']);
  expect(await find('freight')).toEqual(['LTL freight', 'LTL freight (second)', 'Freight collect']);
});

test('leaves out what was deleted and what is another store’s', async () => {
  const [context, other] = [await createTestStore(), await createTestStore()];
  const { id } = await make(context, 'Mine');
  await make(other, 'Theirs');
  await deleteCarrier(context, id);
  const { items } = await listCarriers(context, { limit: 100 });
  expect(items.filter(({ owner }) => owner === 'account')).toEqual([]);
});
