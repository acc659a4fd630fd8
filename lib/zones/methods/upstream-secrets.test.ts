import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ROUTE = 'PUT /v2/shipping/zones/*/methods/*';

async function refused(
  method: { type: string; settings: Record<string, unknown> },
  message: string,
): Promise<AppError> {
  const { context, openMethod, planFault } = await createTestZone();
  const { ids, form } = await openMethod({ name: 'Own', ...method });
  await planFault(ROUTE, { kind: 'status', status: 400, body: [{ status: 400, message }] });
  const other = form.values.other.map((row) => (row.name === 'on' ? { ...row, value: false } : row));
  const settings = 'rate' in form.values.settings ? { rate: '12.5' } : form.values.settings;
  const values = { ...form.values, other, settings };
  const error: unknown = await updateMethod(context, { ...ids, drawnFrom: form.drawnFrom, values }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('it was not refused');
  return error;
}

test.each([
  ['a text', { api_key: 'canary-77', on: true }],
  ['a number', { pin: 123477, on: true }],
  ['a text within a list', { accounts: [{ login: 'canary-77' }], on: true }],
  ['a text beside a longer one', { short: 'canary', long: 'canary-77', on: true }],
])('BigCommerce’s words do not show %s of a provider’s settings', async (_what, carrier_options) => {
  const method = { type: 'carrier_33', settings: { carrier_options } };
  const error = await refused(method, "The value 'canary-77' or '123477' is invalid.");
  expect(error.upstream).toContain('[secret]');
  expect(JSON.stringify(error.upstream)).not.toContain('pin' in carrier_options ? '123477' : '-77');
});

test('BigCommerce’s words still name the amount that it did not take', async () => {
  const error = await refused({ type: 'perorder', settings: { rate: 9 } }, 'The rate 12.5 is invalid.');
  expect(error.upstream).toBe('The rate 12.5 is invalid.');
});
