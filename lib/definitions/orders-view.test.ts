import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeView,
  ordersSearch,
  parseOrdersView,
  tabStatusIds,
  type OrdersView,
} from '@/lib/definitions/orders-view';

const parse = (search: string) => parseOrdersView(Object.fromEntries(new URLSearchParams(search)));

test('an address without a query is what is to be shipped, newest first', () => {
  expect(parse('')).toMatchObject({ tab: 'to-ship', sort: 'newest', isPanel: false });
  expect(ordersSearch(parse(''))).toBe('?tab=to-ship');
});

test('an address leads to the view it was made of', () => {
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const id = fc.integer({ min: 1, max: 2_147_483_647 });
  const cursor = fc.constantFrom('before', 'after', undefined);
  const view = fc
    .record({
      tab: fc.constantFrom('to-ship', 'shipped', 'all'),
      from: optional(fc.constantFrom('2026-03-08', '2024-02-29')),
      to: optional(fc.constantFrom('2026-03-08', '2025-12-31')),
      channelId: optional(id),
      sort: fc.constantFrom('newest', 'oldest'),
      isPanel: fc.boolean(),
    } as const)
    .chain((rest) =>
      fc
        .record({ statusId: optional(fc.constantFrom(...tabStatusIds(rest.tab))), cursor, at: id })
        .map(({ statusId, cursor: name, at }): OrdersView => ({
          ...rest,
          statusId,
          before: name === 'before' ? at : undefined,
          after: name === 'after' ? at : undefined,
        })),
    );
  fc.assert(
    fc.property(view, (made) => {
      expect(parse(ordersSearch(made))).toEqual(made);
    }),
  );
});

test.each([
  'tab=lost',
  'status=2',
  'status=0&tab=all',
  'status=x',
  'from=2026-02-30',
  'from=0202-01-01',
  'to=tomorrow',
  'storefront=-1',
  'sort=random',
  'before=abc',
  'after=1.5',
  'view=tiny',
])('what %s says wrongly is left out', (search) => {
  const { tab, ...rest } = parse(search);
  expect(['to-ship', 'all']).toContain(tab);
  expect(rest).toEqual({ sort: 'newest', isPanel: false });
});

test('a name that occurs twice says nothing', () => {
  expect(parseOrdersView({ tab: ['all', 'shipped'], from: ['2026-01-01', '2026-01-02'] })).toEqual(parse(''));
});

test('a change leads to the first page, and keeps what the tab has', () => {
  const view = { ...parse('tab=to-ship&status=9&from=2026-03-01&sort=oldest&view=panel'), before: 77 };
  expect(ordersSearch(changeView(view, { to: '2026-03-02' }))).toBe(
    '?tab=to-ship&status=9&from=2026-03-01&to=2026-03-02&sort=oldest&view=panel',
  );
  expect(ordersSearch(changeView(view, { tab: 'all' }))).toBe(
    '?tab=all&status=9&from=2026-03-01&sort=oldest&view=panel',
  );
  expect(ordersSearch(changeView(view, { tab: 'shipped' }))).toBe(
    '?tab=shipped&from=2026-03-01&sort=oldest&view=panel',
  );
});
