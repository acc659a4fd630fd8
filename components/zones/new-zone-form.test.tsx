import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { NewZoneForm } from '@/components/zones/new-zone-form';
import { blankZoneFields, type NewZone } from '@/lib/definitions/zone-form/zone-fields';

const router = { push: vi.fn<(path: string) => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

function draw() {
  const sent: NewZone[] = [];
  render(
    <Theme>
      <NewZoneForm
        sources={{ countries: [{ code: 'AU', name: 'Australia' }], statesPath: '/states' }}
        currency="AUD"
        zonesPath="/zones"
        create={(values) => {
          sent.push(values);
          return Promise.resolve({ status: 'saved', message: 'Saved.', next: '/zones?saved=5' });
        }}
      />
    </Theme>,
  );
  const user = userEvent.setup();
  const chooseType = async (name: string) => {
    await user.click(screen.getByRole('combobox', { name: /^Type/ }));
    await user.click(screen.getByRole('option', { name }));
  };
  return { sent, user, chooseType, add: () => user.click(screen.getByRole('button', { name: 'Add zone' })) };
}

test('says at once all that is missing, and sends nothing', async () => {
  const { sent, user, add } = draw();
  await user.click(screen.getByLabelText('Free shipping'));
  await user.clear(screen.getByLabelText(/^Minimum/));
  await user.type(screen.getByLabelText(/^Minimum/), 'lots');
  await add();
  expect(await screen.findByText('Name is required')).toBeTruthy();
  expect(screen.getByText('Choose at least one country')).toBeTruthy();
  expect(screen.getByText('Write the minimum as a number, such as 50 or 49.90')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('sends the places of the chosen type only', async () => {
  const { sent, user, chooseType, add } = draw();
  await user.type(screen.getByLabelText(/^Name/), 'World');
  await user.click(screen.getByLabelText('Australia (AU)'));
  await chooseType('Rest of the world');
  await add();
  expect(sent).toEqual([{ ...blankZoneFields, name: 'World', type: 'global', places: { added: {}, removed: {} } }]);
});

test('keeps what was chosen and typed for a type while another is looked at', async () => {
  const { user, chooseType } = draw();
  await user.click(screen.getByLabelText('Australia (AU)'));
  await chooseType('Postal codes');
  await user.type(screen.getByLabelText('Postal codes to add'), '2000{Enter}2001');
  await chooseType('Countries');
  expect(screen.getByRole('list', { name: 'Chosen countries' }).textContent).toBe('Australia');
  await chooseType('Postal codes');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Postal codes to add').value).toBe('2000\n2001');
});

test('a blank minimum is none', async () => {
  const { sent, user, add } = draw();
  await user.type(screen.getByLabelText(/^Name/), 'Home');
  await user.click(screen.getByLabelText('Australia (AU)'));
  await user.click(screen.getByLabelText('Free shipping'));
  await user.clear(screen.getByLabelText(/^Minimum/));
  await add();
  expect(sent).toMatchObject([
    { freeShipping: { enabled: true, minimumSubTotal: '0' }, places: { added: { AU: '' } } },
  ]);
});
