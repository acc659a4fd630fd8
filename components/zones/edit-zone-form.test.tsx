import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { EditZoneForm } from '@/components/zones/edit-zone-form';
import { blankZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import type { FormState } from '@/lib/form-state';
import type { ZoneForm } from '@/lib/zones/open-zone';

const router = { push: vi.fn<(path: string) => void>(), refresh: vi.fn<() => void>() };
vi.mock('next/navigation', () => ({ useRouter: () => router, unstable_rethrow: () => undefined }));
afterEach(cleanup);

const home: ZoneForm = {
  id: 5,
  type: 'country',
  fields: { ...blankZoneFields, name: 'Home' },
  places: { US: '' },
  stateNames: {},
  placeCount: 1,
  hash: 'a',
  placesHash: 'a',
};
const postal: ZoneForm = { ...home, type: 'zip', places: null, placeCount: 3 };
const saved: FormState = { status: 'saved', message: 'Saved.', next: '/zones?saved=5' };
const conflict: FormState = { status: 'failed', code: 'conflict', applied: 'no', message: 'Changed.', fields: {} };

function draw(form: ZoneForm, answers: FormState[] = [saved]) {
  const sent: unknown[] = [];
  const element = (latest: ZoneForm) => (
    <Theme>
      <EditZoneForm
        latest={latest}
        sources={{ countries: [{ code: 'CA', name: 'Canada' }], statesPath: '/states' }}
        placesPath="/places"
        currency="USD"
        zonesPath="/zones"
        update={(edit) => {
          sent.push(edit);
          return Promise.resolve(answers.shift() ?? saved);
        }}
      />
    </Theme>
  );
  const { rerender } = render(element(form));
  return {
    sent,
    user: userEvent.setup(),
    readAgain: (latest: ZoneForm) => {
      rerender(element(latest));
    },
    name: screen.getByLabelText<HTMLInputElement>(/^Name/),
    save: screen.getByRole('button', { name: 'Save changes' }),
  };
}

test('sends the fields and only the places that were changed', async () => {
  const { sent, user, save } = draw(home);
  await user.click(screen.getByLabelText('Canada (CA)'));
  await user.click(screen.getByRole('button', { name: 'Remove US' }));
  await user.click(save);
  expect(sent).toEqual([
    {
      drawnFrom: { ...home.fields, type: 'country' },
      values: { ...home.fields, places: { added: { CA: '' }, removed: { US: '' } } },
    },
  ]);
  expect(router.push).toHaveBeenCalledWith('/zones?saved=5');
});

test('does not send a zone without places', async () => {
  const { sent, user, save } = draw(home);
  await user.click(screen.getByRole('button', { name: 'Remove US' }));
  await user.click(save);
  expect(await screen.findByText('Choose at least one country')).toBeTruthy();
  expect(sent).toEqual([]);
  await user.click(screen.getByLabelText('Canada (CA)'));
  expect(screen.queryByText('Choose at least one country')).toBeNull();
});

test('reads postal codes beside the page, and can be saved before they are there', async () => {
  let answer: (response: Response) => void = () => undefined;
  const fetched = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockReturnValue(fetched));
  const { sent, user, name, save } = draw({ ...postal, hash: 'slow' }, [{ ...conflict, code: 'rate_limited' }]);
  expect(screen.getByText('Reading 3 postal codes…')).toBeTruthy();
  await user.clear(name);
  await user.type(name, 'Queens');
  await user.click(save);
  expect(sent).toMatchObject([{ values: { name: 'Queens', places: { added: {}, removed: {} } } }]);
  answer(Response.json({ US: '11101\n11102\n11103' }));
  expect(await screen.findByText('1 to 3 of 3 in this zone')).toBeTruthy();
  expect(name.value).toBe('Queens');
});

test('shows three versions of a field that changed on both sides, and keeps mine with theirs under it', async () => {
  const { sent, user, name, save, readAgain } = draw(home, [conflict, saved]);
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.click(screen.getByLabelText('Canada (CA)'));
  await user.click(save);
  expect(router.refresh).toHaveBeenCalledOnce();
  const theirs = { ...home, fields: { ...home.fields, name: 'Theirs', enabled: false }, hash: 'b' };
  readAgain({ ...theirs, places: { US: '', MX: '' }, placeCount: 2, placesHash: 'b' });
  const rows = within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows).toEqual([
    'FieldWhen you opened itIn BigCommerce nowYours',
    'NameHomeTheirsMine',
    'EnabledYesNoNot changed',
    'Places1 country2 countries1 added',
  ]);
  await user.click(screen.getByRole('button', { name: 'Keep my changes' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText('This was not saved')).toBeNull();
  expect(screen.getByText(/Save to keep them/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent[1]).toEqual({
    drawnFrom: { ...theirs.fields, type: 'country' },
    values: { ...theirs.fields, name: 'Mine', places: { added: { CA: '' }, removed: {} } },
  });
});

test('drops places of another kind when the zone is of another type by now', async () => {
  const { sent, user, save, readAgain } = draw(home, [conflict, saved]);
  await user.click(screen.getByLabelText('Canada (CA)'));
  await user.click(save);
  readAgain({
    ...home,
    type: 'state',
    places: { US: 'CA' },
    stateNames: { 'US-CA': 'California' },
    hash: 'b',
    placesHash: 'b',
  });
  expect(screen.getByRole('row', { name: 'Type Countries States or provinces Countries' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep my changes' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(sent[1]).toMatchObject({ drawnFrom: { type: 'state' }, values: { places: { added: {}, removed: {} } } });
});

test('a newer version of the zone is taken over only when a person says so', async () => {
  const { user, name, readAgain } = draw(home);
  await user.type(name, ' sweet home');
  readAgain({ ...home, fields: { ...home.fields, name: 'Theirs' }, hash: 'b' });
  expect(name.value).toBe('Home sweet home');
  expect(screen.queryByRole('table')).toBeNull();
});
