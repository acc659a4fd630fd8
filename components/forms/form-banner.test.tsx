import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FormBanner } from '@/components/forms/form-banner';
import { Theme } from '@/components/shell/theme';
import type { Applied } from '@/lib/errors';

afterEach(cleanup);

function renderFailure(applied: Applied) {
  const state = { status: 'failed', code: 'unavailable', applied, message: 'Lost.', fields: {} } as const;
  render(
    <Theme>
      <FormBanner state={{ ...state, takesFocus: true }} failedHeader="No shipment was created" />
    </Theme>,
  );
  return screen.getByRole('alert');
}

test.each(['no', 'refused'] as const)('says that nothing was done when that is known (applied: %s)', (applied) => {
  expect(renderFailure(applied).textContent).toBe('No shipment was createdLost.');
});

test('claims neither that it was done nor that it was not when nobody knows', () => {
  expect(renderFailure('unknown').textContent).toBe('It is not certain whether this was doneLost.');
});
