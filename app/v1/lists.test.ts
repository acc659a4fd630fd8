import { expect, test } from 'vitest';
import { ask, createTestKey } from '@/tests/rest';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const CARRIERS = '/v1/operations/carriers';

interface ListBody {
  object: string;
  page_info: {
    next_page_url: string | null;
    previous_page_url: string | null;
    has_next_page: boolean;
    has_prev_page: boolean;
  };
  data: { id: string; name: string; owner: { type: string } | null }[];
}

async function setUp(names: string[] = []) {
  const context = await createTestStore();
  const key = await createTestKey(context);
  const add = async (name: string) => (await ask<{ id: string }>('POST', CARRIERS, { key, body: { name } })).body.id;
  for (const name of names) await add(name);
  const list = async (path: string) => (await ask<ListBody>('GET', path, { key })).body;
  const refusal = async (path: string) => {
    const { status, body } = await ask<{ error: { code: string; param: string; message: string } }>('GET', path, {
      key,
    });
    return { status, ...body.error };
  };
  const remove = (id: string) => ask('DELETE', `${CARRIERS}/${id}`, { key });
  return { context, key, add, list, refusal, remove };
}

const namesOf = ({ data }: ListBody) => data.map(({ name }) => name);

test('a list is read forwards to its end and back to its beginning', async () => {
  const { list } = await setUp(['A', 'B', 'C']);
  const pages = [await list(`${CARRIERS}?limit=3`)];
  for (let next = pages[0]?.page_info.next_page_url; next; next = pages.at(-1)?.page_info.next_page_url) {
    pages.push(await list(next));
  }
  expect(pages.map(namesOf)).toEqual([
    ['Will call', 'Own delivery', 'LTL freight'],
    ['LTL freight (second)', 'Freight collect', 'A'],
    ['B', 'C'],
  ]);
  expect(pages.map(({ page_info: { has_prev_page: before, has_next_page: after } }) => [before, after])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ]);
  const middle = await list(pages[2]?.page_info.previous_page_url ?? '');
  expect(namesOf(middle)).toEqual(namesOf(pages[1] as ListBody));
  const first = await list(middle.page_info.previous_page_url ?? '');
  expect(namesOf(first)).toEqual(namesOf(pages[0] as ListBody));
  expect(first.page_info).toMatchObject({ previous_page_url: null, has_prev_page: false, has_next_page: true });
});

test('what is added while a list is read is neither repeated nor makes something else be', async () => {
  const { list, add } = await setUp(['A', 'B', 'C', 'D']);
  const seen: string[] = [];
  let url: string | null = `${CARRIERS}?limit=2`;
  for (let number = 0; url !== null; number += 1) {
    const page: ListBody = await list(url);
    seen.push(...namesOf(page));
    if (number < 3) await add(`New ${number}`);
    url = page.page_info.next_page_url;
  }
  expect(seen.slice(5)).toEqual(['A', 'B', 'C', 'D', 'New 0', 'New 1', 'New 2']);
});

test('a page whose things were deleted meanwhile is empty and leads on', async () => {
  const { list, add, remove } = await setUp();
  const [a, b] = [await add('A'), await add('B')];
  const toB = (await list(`${CARRIERS}?limit=6`)).page_info.next_page_url ?? '';
  await remove(b);
  const empty = await list(toB);
  expect([empty.data, empty.page_info.has_next_page, empty.page_info.has_prev_page]).toEqual([[], false, true]);
  expect((await list(empty.page_info.previous_page_url ?? '')).data.map(({ id }) => id)).toContain(a);
});

test('the addresses of further pages repeat the query, with another cursor', async () => {
  const { list } = await setUp(['Van one', 'Van two', 'Van three']);
  const page = await list(`${CARRIERS}?q=%20vAn%20&include[]=owner&limit=1`);
  const next = page.page_info.next_page_url ?? '';
  expect(next).toMatch(/^\/v1\/operations\/carriers\?q=\+vAn\+&include%5B%5D=owner&limit=1&cursor=[\w-]+$/);
  const second = await list(next);
  expect([namesOf(second), second.data[0]?.owner?.type]).toEqual([['Van two'], 'account']);
  expect(second.page_info.next_page_url?.replace(/cursor=.*/, '')).toBe(next.replace(/cursor=.*/, ''));
});

test('service levels within a carrier are its first hundred, and lead to the others', async () => {
  const { key, add, list } = await setUp();
  const path = `${CARRIERS}/${await add('A')}`;
  for (let number = 1; number <= 101; number += 1) {
    await ask('POST', `${path}/service-levels`, {
      key,
      body: { name: `L${number}`, code: `l${number}`, is_default: false },
    });
  }
  const { body } = await ask<{ service_levels: ListBody }>('GET', `${path}?include=service_levels,owner`, { key });
  const { data, page_info: page } = body.service_levels;
  expect([data.length, data[0]?.owner, page.has_prev_page, page.previous_page_url]).toEqual([100, null, false, null]);
  const rest = await list(page.next_page_url ?? '');
  expect([namesOf(rest), rest.page_info.has_prev_page]).toEqual([['L101'], true]);
  expect(namesOf(await list(`${path}/service-levels?q=l10&limit=1000&include=owner.account`))).toEqual([
    'L10',
    'L100',
    'L101',
  ]);
});

test('a cursor counts for its own list alone', async () => {
  const [mine, other] = [await setUp(['A', 'B']), await setUp(['C'])];
  const cursor =
    new URL((await mine.list(`${CARRIERS}?limit=1`)).page_info.next_page_url ?? '', 'http://a').searchParams.get(
      'cursor',
    ) ?? '';
  const invalid = { status: 400, code: 'parameter_invalid', param: 'cursor' };
  expect(await other.refusal(`${CARRIERS}?cursor=${cursor}`)).toMatchObject(invalid);
  const id = await mine.add('D');
  expect(await mine.refusal(`${CARRIERS}/${id}/service-levels?cursor=${cursor}`)).toMatchObject(invalid);
  for (const wrong of [
    '',
    'x',
    `${cursor}A`,
    cursor.slice(0, -2),
    `B${cursor.slice(1)}`,
    '%00',
    encodeURIComponent('😀'),
  ]) {
    expect(await mine.refusal(`${CARRIERS}?cursor=${wrong}`)).toMatchObject(invalid);
  }
});

test.each([
  ['limit=0', 'parameter_invalid', 'limit'],
  ['limit=1001', 'parameter_invalid', 'limit'],
  ['limit=1.5', 'parameter_invalid', 'limit'],
  ['limit=ten', 'parameter_invalid', 'limit'],
  ['limit=', 'parameter_invalid', 'limit'],
  ['limit=1&limit=2', 'parameter_invalid', 'limit'],
  [`q=${'x'.repeat(501)}`, 'parameter_invalid', 'q'],
  ['q=%00', 'parameter_invalid', 'q'],
  ['page=2', 'parameter_unknown', 'page'],
  ['__proto__=2', 'parameter_unknown', '__proto__'],
  ['include[]=levels', 'parameter_invalid', 'include[]'],
  ['include[]=', 'parameter_invalid', 'include[]'],
  ['include=owner,x', 'parameter_invalid', 'include[]'],
])('?%s is refused', async (query, code, param) => {
  const { refusal } = await setUp();
  expect(await refusal(`${CARRIERS}?${query}`)).toMatchObject({ status: 400, code, param });
});

test('an unknown thing to include is told which there are, where there is none that too', async () => {
  const { refusal, add } = await setUp();
  expect((await refusal(`${CARRIERS}?include[]=x`)).message).toContain('owner, owner.account, service_levels');
  const path = `${CARRIERS}/${await add('A')}/oauth-status`;
  expect(await refusal(`${path}?include=owner`)).toMatchObject({
    code: 'parameter_invalid',
    param: 'include[]',
    message: 'This endpoint does not support the include parameter.',
  });
});

test('a text to look for is no pattern', async () => {
  const { list } = await setUp(['100% van', '100 vans']);
  expect(namesOf(await list(`${CARRIERS}?q=${encodeURIComponent('0% v')}`))).toEqual(['100% van']);
  expect(namesOf(await list(`${CARRIERS}?q=_`))).toEqual([]);
});
