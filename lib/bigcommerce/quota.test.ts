import { describe, expect, test } from 'vitest';
import { blockQuota, observeQuota, pauseBefore, unknownQuota, waitSaid } from '@/lib/bigcommerce/quota';

const NOW = 1_700_000_000_000;
const person = { background: false, inFlight: 0 };
const background = { background: true, inFlight: 0 };

function quota(left: number, resetMs = 30_000, allowed = 150) {
  const fresh = unknownQuota();
  observeQuota(fresh, rateHeaders({ left, resetMs, allowed }), NOW);
  return fresh;
}

function rateHeaders({ left, resetMs, allowed }: { left: number; resetMs: number | string; allowed: number }): Headers {
  return new Headers({
    'X-Rate-Limit-Time-Window-Ms': '30000',
    'X-Rate-Limit-Time-Reset-Ms': String(resetMs),
    'X-Rate-Limit-Requests-Quota': String(allowed),
    'X-Rate-Limit-Requests-Left': String(left),
  });
}

describe('before a call', () => {
  test('nothing is held back while nothing is known', () => {
    expect(pauseBefore(unknownQuota(), background, NOW)).toBeUndefined();
  });

  test("a person's call goes as long as there is quota beyond what is in flight", () => {
    expect(pauseBefore(quota(1), person, NOW)).toBeUndefined();
    expect(pauseBefore(quota(3), { background: false, inFlight: 2 }, NOW)).toBeUndefined();
  });

  test('an empty quota is waited for, but only foreseen to be a refusal', () => {
    expect(pauseBefore(quota(0, 12_000), person, NOW)).toEqual({ ms: 12_000, certain: false });
  });

  test('the last of the quota in flight is waited for only shortly', () => {
    const pause = pauseBefore(quota(2), { background: false, inFlight: 2 }, NOW);
    expect(pause?.certain).toBe(false);
    expect(pause?.ms).toBeLessThan(100);
  });

  test('background work stops at 30 % of the quota left', () => {
    expect(pauseBefore(quota(46), background, NOW)).toBeUndefined();
    expect(pauseBefore(quota(45), background, NOW)).toEqual({ ms: 30_000, certain: true });
  });

  test('nothing is held back once the window is over', () => {
    expect(pauseBefore(quota(0, 12_000), background, NOW + 12_000)).toBeUndefined();
  });

  test('a quota that shrank in mid-window counts as it is now', () => {
    const shrinking = quota(100);
    observeQuota(shrinking, rateHeaders({ left: 10, resetMs: 20_000, allowed: 50 }), NOW);
    expect(pauseBefore(shrinking, background, NOW)).toEqual({ ms: 20_000, certain: true });
  });

  test('a 429 holds everything back for as long as it said, quota left or not', () => {
    const limited = quota(35);
    blockQuota(limited, 4_000, NOW);
    expect(pauseBefore(limited, person, NOW + 1_000)).toEqual({ ms: 3_000, certain: true });
    expect(pauseBefore(limited, person, NOW + 4_000)).toBeUndefined();
  });

  test('no header can close a store for longer than a minute, nor a 429 for longer than five', () => {
    expect(pauseBefore(quota(0, 1e12), person, NOW)?.ms).toBe(60_000);
    const limited = unknownQuota();
    blockQuota(limited, 1e12, NOW);
    expect(pauseBefore(limited, person, NOW)?.ms).toBe(300_000);
  });
});

test.each([{}, { 'X-Rate-Limit-Requests-Left': '0' }, rateHeaders({ left: 0, resetMs: 'soon', allowed: 150 })])(
  'incomplete or odd headers teach nothing: %j',
  (headers) => {
    const fresh = unknownQuota();
    observeQuota(fresh, new Headers(headers), NOW);
    expect(fresh).toEqual(unknownQuota());
  },
);

describe('a 429', () => {
  test('says how long to wait in ms, or in seconds', () => {
    expect(waitSaid(new Headers({ 'x-rate-limit-time-reset-ms': '1500', 'x-retry-after': '2' }))).toBe(1_500);
    expect(waitSaid(new Headers({ 'X-Retry-After': '15' }))).toBe(15_000);
    expect(waitSaid(new Headers({ 'Retry-After': '7' }))).toBe(7_000);
  });

  test.each([{}, { 'x-rate-limit-time-reset-ms': '0' }, { 'x-retry-after': 'soon' }])('%j says nothing', (headers) => {
    expect(waitSaid(new Headers(headers))).toBeUndefined();
  });
});
