import { describe, expect, test } from 'vitest';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import { longestCallMs, patienceMs, repeatDelayMs } from '@/lib/bigcommerce/waiting';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

const error = new AppError('unavailable', 'Try again.');
const backoff = () => env().BIGCOMMERCE_BACKOFF_MS;

describe('before a repeat', () => {
  test('a 429 that says how long is waited for as long, and longer each time', () => {
    const limited = new CallFailure('limited', error, 4_000);
    expect(repeatDelayMs(limited, 1, 0)).toBe(4_000);
    expect(repeatDelayMs(limited, 2, 0)).toBe(4_000 + backoff());
    expect(repeatDelayMs(limited, 3, 0)).toBe(4_000 + 2 * backoff());
  });

  test('a 429 that says nothing is waited for twice as long each time', () => {
    const overloaded = new CallFailure('limited', error);
    expect([1, 2, 3].map((repeat) => repeatDelayMs(overloaded, repeat, 0))).toEqual([
      backoff(),
      2 * backoff(),
      4 * backoff(),
    ]);
  });

  test('a fault is waited for much more shortly', () => {
    expect(repeatDelayMs(new CallFailure('fault', error), 1, 0)).toBe(backoff() / 10);
  });

  test.each([
    new CallFailure('limited', error),
    new CallFailure('limited', error, 4_000),
    new CallFailure('fault', error),
  ])('callers do not come back together after %o', (failure) => {
    expect(repeatDelayMs(failure, 1, 1)).toBeGreaterThan(repeatDelayMs(failure, 1, 0.5));
    expect(repeatDelayMs(failure, 1, 0.5)).toBeGreaterThan(repeatDelayMs(failure, 1, 0));
  });
});

test('background work sits through more than a person does', () => {
  expect(patienceMs(true)).toBe(3 * patienceMs(false));
  expect(longestCallMs(false)).toBe(patienceMs(false) + env().BIGCOMMERCE_TIMEOUT_MS);
  expect(longestCallMs(true)).toBe(patienceMs(true) + env().BIGCOMMERCE_TIMEOUT_MS);
});
