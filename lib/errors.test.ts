import { expect, test } from 'vitest';
import { AppError, rewordError } from '@/lib/errors';

test('a failure in other words says otherwise all that is known of it', () => {
  const known = { fields: { a: 'b' }, upstream: 'no', status: 429, retryAfterMs: 5, applied: 'refused' } as const;
  const error = new AppError('rate_limited', 'Wait.', known);
  expect(rewordError(error, '2 of 3 are done. Wait.')).toMatchObject({
    code: 'rate_limited',
    message: '2 of 3 are done. Wait.',
    cause: error,
    ...known,
  });
  const changed = { code: 'unavailable', fields: {}, applied: 'unknown' } as const;
  expect(rewordError(error, 'Lost.', changed)).toMatchObject({ ...known, ...changed });
});
