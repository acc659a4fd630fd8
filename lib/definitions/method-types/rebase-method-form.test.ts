import { expect, test } from 'vitest';
import { byTotal } from '@/lib/definitions/method-types/by-total';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { describeMethodForm, rebaseMethodForm } from '@/lib/definitions/method-types/rebase-method-form';

const setting = (name: string, value: string) => ({ name, type: 'text' as const, value, origin: `["${name}"]` });
const opened: MethodFormValues = {
  name: 'Opened',
  enabled: true,
  handlingFee: { kind: 'none', amount: '' },
  settings: {
    range: [{ lower: '0', upper: '20', cost: '5', origin: 'a' }],
    default_cost: { kind: 'none', amount: '' },
  },
  other: [setting('a', '1'), setting('b', '1'), setting('c', '1')],
  channelIds: [1, 2],
};
const rebase = (mine: MethodFormValues, latest: MethodFormValues) =>
  rebaseMethodForm({ fields: byTotal.fields, opened, mine, latest });

test('takes everything that the person left alone from BigCommerce', () => {
  const latest: MethodFormValues = {
    ...{ name: 'Latest', enabled: false, handlingFee: { kind: 'fixed', amount: '2' }, channelIds: [2] },
    settings: { range: [], default_cost: { kind: 'fixed_amount', amount: '9' } },
    other: [setting('a', '2'), setting('d', '2')],
  };
  expect(rebase(opened, latest)).toEqual(latest);
});

test('keeps everything that the person changed', () => {
  const mine: MethodFormValues = {
    ...{ name: 'Mine', enabled: false, handlingFee: { kind: 'percentage', amount: '2' }, channelIds: [1] },
    settings: {
      range: [{ lower: '0', upper: '30', cost: '5', origin: 'a' }],
      default_cost: { kind: 'fixed_amount', amount: '9' },
    },
    other: [setting('a', '3'), setting('c', '1'), { ...setting('e', 'new'), origin: '' }],
  };
  expect(rebase(mine, opened)).toEqual(mine);
});

test('lays settings over each other one by one: theirs that were added stay, mine that were removed go', () => {
  const mine = { ...opened, other: [setting('a', 'mine'), setting('c', '1')] };
  const latest = {
    ...opened,
    other: [setting('a', '1'), setting('b', '1'), setting('c', 'theirs'), setting('d', '2')],
  };
  expect(rebase(mine, latest).other).toEqual([setting('a', 'mine'), setting('c', 'theirs'), setting('d', '2')]);
});

test('says in words what the form holds, and nothing of a secret', () => {
  const other = [
    { ...setting('x', ''), value: null, origin: '["carrier_options","x"]' },
    { name: 'new', type: 'yes_no' as const, value: true, origin: '' },
  ];
  const secret = { ...setting('y', ''), value: null, origin: '["carrier_options","y"]' };
  const versions = {
    mine: { ...opened, other: [...other, { ...secret, value: 'typed' }] },
    opened: { ...opened, other: [secret, setting('z', '1')] },
  };
  expect(describeMethodForm(byTotal.fields, versions)).toEqual({
    Name: 'Opened',
    Enabled: 'Yes',
    'Handling fee': 'None',
    Ranges: '0 to 20: 5',
    'Cost outside the ranges': 'None',
    'carrier_options.x': 'Set',
    'carrier_options.y': 'Set to something else',
    z: 'Not set',
    new: 'true',
    'Storefront ids': '1, 2',
  });
});
