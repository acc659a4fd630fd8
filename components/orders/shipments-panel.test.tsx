import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ShipmentsPanel } from '@/components/orders/shipments-panel';
import { Theme } from '@/components/shell/theme';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import { addressOf, lineOf, orderOf, shipmentOf } from '@/tests/order-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const seven = shipmentOf(7, [{ orderProductId: 11, name: 'Mug', quantity: 2 }]);
const eight = shipmentOf(8, [{ orderProductId: 12, name: 'Plate', quantity: 1 }]);
const order = (shipments = [seven, eight], mugsLeft = 1) =>
  orderOf([addressOf(1, [lineOf(11, 'Mug', mugsLeft), lineOf(12, 'Plate', 0)])], shipments);

const deleted: FormState = { status: 'saved', message: 'Deleted.' };

function renderPanel({ mayShip = true, first = order() } = {}) {
  const calls: unknown[][] = [];
  let answer: (state: FormState) => void = () => undefined;
  const call =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return new Promise<FormState>((resolve) => {
        answer = resolve;
      });
    };
  const tools = {
    providers: [],
    currency: 'USD',
    update: call('update'),
    replace: call('replace'),
    remove: call('remove'),
    removeAll: call('removeAll'),
  };
  const panel = (shown: OrderDetails, drawing: string) => (
    <Theme>
      <ShipmentsPanel
        order={shown}
        drawing={drawing}
        slipHref={(id) => `/slips/${id}`}
        tools={mayShip ? tools : undefined}
      />
    </Theme>
  );
  const { rerender } = render(panel(first, 'first'));
  return {
    calls,
    user: userEvent.setup(),
    /** The answer, with the page as it is drawn with it. */
    answerWith: (state: FormState, shown = order()) =>
      act(async () => {
        rerender(panel(shown, 'second'));
        answer(state);
        await Promise.resolve();
      }),
    redraw: (shown: OrderDetails) => {
      rerender(panel(shown, 'first'));
    },
  };
}

const button = (name: string) => screen.getByRole('button', { name });
const quantity = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `Quantity of ${name}` });

test('asks before it deletes a shipment, and says what deleting does not undo', async () => {
  const { calls, user, answerWith } = renderPanel();
  await user.click(button('Delete shipment 7'));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('Nothing brings it back.');
  expect(dialog.textContent).toContain('The e-mail that BigCommerce sent the customer is out already');
  expect(dialog.textContent).toContain('The order stays at “Awaiting Fulfillment”.');
  expect(calls).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Delete shipment' }));
  expect(calls).toEqual([['remove', 7]]);
  await answerWith(deleted, order([eight], 3));
  expect(document.activeElement?.contains(screen.getByText('Deleted.'))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test('deletes all shipments only after the order’s number was typed', async () => {
  const { calls, user } = renderPanel();
  await user.click(button('Delete all shipments'));
  const dialog = within(screen.getByRole('dialog'));
  const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete all shipments' });
  const field = dialog.getByRole('textbox', { name: 'To confirm, type the order’s number: 100' });
  await user.type(field, '10');
  expect(confirm.disabled).toBe(true);
  await user.type(field, '0');
  await user.click(confirm);
  expect(calls).toEqual([['removeAll', [7, 8]]]);
});

test('shows who may not ship what was shipped, and nothing to change it with', () => {
  renderPanel({ mayShip: false });
  expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Copy', 'Copy']);
  expect(screen.getByRole('link', { name: 'Print packing slip of shipment 7' }).getAttribute('href')).toBe('/slips/7');
});

test('gives the focus back to what opened a form', async () => {
  const { user } = renderPanel();
  await user.click(button('Edit shipment 8'));
  await user.click(button('Cancel'));
  expect(document.activeElement).toBe(button('Edit shipment 8'));
  await user.click(button('Change items of shipment 8'));
  expect(document.activeElement?.textContent).toBe('Change items of shipment 8');
  await user.click(button('Cancel'));
  expect(document.activeElement).toBe(button('Change items of shipment 8'));
});

test('tells what was changed in the card, with the focus on it', async () => {
  const { calls, user, answerWith } = renderPanel();
  await user.click(button('Edit shipment 7'));
  await user.type(screen.getByRole('textbox', { name: 'Comments' }), 'x');
  await user.click(button('Save changes'));
  expect(calls).toMatchObject([['update', 7, { comments: 'x' }]]);
  await answerWith({ status: 'saved', message: 'Shipment 7 was changed: Comments.' });
  const card = screen.getAllByRole('listitem')[0];
  expect(card?.textContent).toContain('Shipment 7 was changed: Comments.');
  expect(card?.contains(document.activeElement)).toBe(true);
});

test('changes items by deleting and creating again, prefilled, with what the old shipment holds free again', async () => {
  const { calls, user, answerWith } = renderPanel();
  await user.click(button('Change items of shipment 7'));
  const form = screen.getByRole('form', { name: 'Change items of shipment 7' });
  expect(form.textContent).toContain('BigCommerce e-mails the customer again');
  expect(form.textContent).toContain('The order’s status stays');
  expect(quantity('Mug').value).toBe('2');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tracking number' }).value).toBe('794600000000');
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '4');
  await user.click(button('Delete and create again'));
  expect(form.textContent).toContain('Only 3 are left to ship.');
  expect(calls).toEqual([]);
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '3');
  await user.click(button('Delete and create again'));
  expect(calls).toMatchObject([
    [
      'replace',
      7,
      { items: [{ orderProductId: 11, quantity: 3 }], drawnFrom: { shipmentIds: [7, 8] }, carrier: 'provider:fedex' },
    ],
  ]);
  await answerWith({ status: 'saved', message: 'Shipment 9 was created.' }, order([eight], 0));
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.activeElement?.contains(screen.getByText('Shipment 9 was created.'))).toBe(true);
});

test('says what of the old tracking the new shipment will not have', async () => {
  const link = 'https://track.example.com/1';
  const both = shipmentOf(7, seven.items, { trackingMode: 'link', trackingLink: link });
  const { user } = renderPanel({ first: order([both, eight]) });
  await user.click(button('Change items of shipment 7'));
  const form = screen.getByRole('form', { name: 'Change items of shipment 7' });
  expect(form.textContent).toContain('will not have the old one’s carrier and tracking number (794600000000).');
  await user.click(screen.getByRole('radio', { name: 'Carrier and number' }));
  expect(form.textContent).toContain(`will not have the old one’s tracking link (${link}).`);
});

test('does not speak of tracking that the new shipment will have', async () => {
  const { user } = renderPanel();
  await user.click(button('Change items of shipment 7'));
  expect(screen.getByRole('form', { name: 'Change items of shipment 7' }).textContent).not.toContain('will not have');
});

test('goes on with the new shipment when the old one is deleted and the new one was refused', async () => {
  const { calls, user, answerWith } = renderPanel();
  await user.click(button('Change items of shipment 7'));
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '3');
  await user.click(button('Delete and create again'));
  const refused = { status: 'failed', code: 'rejected', applied: 'refused', message: 'Refused.', fields: {} } as const;
  await answerWith(refused, order([eight], 3));
  expect(screen.getByText('Shipment 7 is deleted. What you typed is kept.')).toBeDefined();
  expect(quantity('Mug').value).toBe('3');
  await user.click(button('Create the new shipment'));
  expect(calls.at(-1)).toMatchObject(['replace', 7, { items: [{ quantity: 3 }], drawnFrom: { shipmentIds: [8] } }]);
});

test('does not throw away what is typed when its shipment is deleted elsewhere', async () => {
  const { user, redraw } = renderPanel();
  await user.click(button('Edit shipment 7'));
  await user.type(screen.getByRole('textbox', { name: 'Comments' }), 'Half a thought');
  redraw(order([eight], 3));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comments' }).value).toBe('Half a thought');
  await user.click(button('Cancel'));
  expect(screen.queryByText('Shipment 7')).toBeNull();
});
