import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from '@/components/shell/theme';
import { ZonesTable } from '@/components/zones/zones-table';
import type { FormState } from '@/lib/form-state';
import type { ZoneRow } from '@/lib/zones/list-zones';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const home: ZoneRow = {
  id: 5,
  name: 'Home',
  covers: { type: 'Countries', places: 'Peru' },
  methods: 2,
  enabledMethods: 1,
  methodNames: ['Flat', 'Snail mail'],
  enabled: true,
  attention: ['No method is enabled.'],
};

function draw(zones: ZoneRow[], { mayWrite = true, saved }: { mayWrite?: boolean; saved?: ZoneRow } = {}) {
  const done: unknown[][] = [];
  const answer = (...call: unknown[]): Promise<FormState> => {
    done.push(call);
    return Promise.resolve({ status: 'saved', message: 'Done.' });
  };
  render(
    <Theme>
      <ZonesTable
        zones={zones}
        path="/zones"
        mayWrite={mayWrite}
        saved={saved}
        setEnabled={(id, enabled) => answer('switch', id, enabled)}
        deleteZone={(id) => answer('delete', id)}
      />
    </Theme>,
  );
  return { done, user: userEvent.setup() };
}

test('switches and deletes the zone of the row, and asks before it deletes', async () => {
  const { done, user } = draw([home]);
  await user.click(screen.getByRole('switch', { name: 'Enabled: Home' }));
  expect(await screen.findByText('Done.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete Home' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^Its 2 methods go with it: Flat and Snail mail\./)).toBeTruthy();
  expect(done).toEqual([['switch', 5, false]]);
  await user.click(dialog.getByRole('button', { name: 'Delete zone' }));
  expect(done[1]).toEqual(['delete', 5]);
});

test('the switch stays the same through its answer, with the focus on it', async () => {
  const { user } = draw([home]);
  const before = screen.getByRole('switch', { name: 'Enabled: Home' });
  await user.click(before);
  expect(await screen.findByText('Done.')).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Enabled: Home' })).toBe(before);
  expect(document.activeElement).toBe(before);
});

test('shows state and attention, and no controls, to who may not write', () => {
  draw([home], { mayWrite: false });
  expect(screen.getByText('Enabled')).toBeTruthy();
  expect(screen.getByText('No method is enabled.')).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Edit Home' })).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an empty list says what to do next, to who may do it', () => {
  draw([]);
  expect(screen.getByRole('link', { name: 'Add zone' }).getAttribute('href')).toBe('/zones/new');
  cleanup();
  draw([], { mayWrite: false });
  expect(screen.getByText(/Owners and managers add zones/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('a zone that was just saved without methods leads to adding one', () => {
  const bare = { ...home, methods: 0, enabledMethods: 0, methodNames: [] };
  draw([bare], { saved: bare });
  expect(screen.getByText('“Home” is saved.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Add a method to Home' }).getAttribute('href')).toBe('/zones/5/methods/new');
});
