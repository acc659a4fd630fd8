import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ProviderForm } from '@/components/carriers/provider-form';
import { Theme } from '@/components/shell/theme';
import type { ProviderSetting } from '@/lib/definitions/provider-settings';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

function renderForm(kept: ProviderSetting[]) {
  const connect = () => Promise.resolve({ status: 'saved' as const, message: 'Stored.' });
  render(
    <Theme>
      <ProviderForm carrierId="carrier_33" stored={kept} kept={kept} isSaved zonesPath="/zones" connect={connect} />
    </Theme>,
  );
  return userEvent.setup();
}

test.each(['text', 'yes_no', 'list'] as const)('replacing a saved %s puts the focus on the new one', async (type) => {
  const user = renderForm([{ code: 'setting', type }]);
  await user.click(screen.getByRole('button', { name: 'Replace Value of setting' }));
  const field = screen.getByLabelText(/^Value of setting/, { selector: 'input, textarea' });
  expect(document.activeElement).toBe(field);
});

test('removing a setting takes the focus to adding one, not to nowhere', async () => {
  const user = renderForm([{ code: 'one', type: 'text' }]);
  await user.click(within(screen.getByRole('group', { name: 'one' })).getByRole('button', { name: 'Remove one' }));
  expect(screen.queryByRole('group', { name: 'one' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add setting' }));
});
