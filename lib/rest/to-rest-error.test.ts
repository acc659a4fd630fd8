import { expect, test } from 'vitest';
import { AppError, type AppErrorDetails, type ErrorCode } from '@/lib/errors';
import { errorAnswer } from '@/lib/rest/error-answer';
import { toRestError } from '@/lib/rest/to-rest-error';

const fields = { name: 'taken' };

const cases: [ErrorCode, AppErrorDetails, string][] = [
  ['invalid_input', { fields }, '400 validation_failed name'],
  ['rejected', { upstream: 'No.', saidBy: 'Shippo' }, '400 validation_failed null'],
  ['reauthorize', {}, '400 validation_failed null'],
  ['forbidden', {}, '403 insufficient_permissions null'],
  ['not_found', {}, '404 resource_not_found null'],
  ['gone', {}, '410 resource_gone null'],
  ['conflict', { fields }, '409 resource_exists name'],
  ['conflict', {}, '409 resource_conflict null'],
  ['rate_limited', { status: 429 }, '503 service_unavailable null'],
  ['unavailable', { status: 504 }, '504 timeout null'],
  ['unavailable', { status: 503 }, '503 service_unavailable null'],
  ['unavailable', { status: 500 }, '502 external_service_error null'],
  ['unavailable', {}, '502 external_service_error null'],
];

test.each(cases)('%s with %j is answered with %s', (...[code, details, expected]) => {
  const error = toRestError(new AppError(code, 'Words.', details), 'rq_1');
  expect(`${error.status} ${error.code} ${String(error.param)}`).toBe(expected);
});

test('an upstream’s words are quoted, and say whose they are', () => {
  const quote = (details: AppErrorDetails) =>
    toRestError(new AppError('rejected', 'Refused.', details), 'rq_1').message;
  expect(quote({ upstream: 'No.', saidBy: 'Shippo' })).toBe('Refused. Shippo said: “No.”');
  expect(quote({ upstream: 'No.' })).toBe('Refused. BigCommerce said: “No.”');
  expect(quote({})).toBe('Refused.');
});

test('how long to wait is said in whole seconds, also when the upstream did not say it', () => {
  const wait = (details: AppErrorDetails) =>
    errorAnswer(toRestError(new AppError('rate_limited', 'Wait.', details), 'rq_1'), 'rq_1').retryAfterSeconds;
  expect([wait({ retryAfterMs: 1_200 }), wait({ retryAfterMs: 0 }), wait({})]).toEqual([2, 1, 5]);
});
