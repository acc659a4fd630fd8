import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CreateShipmentPanel } from '@/components/orders/create-shipment-panel';
import { Theme } from '@/components/shell/theme';
import { uncertainMessage } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import { addressOf, lineOf, orderOf, shipmentOf } from '@/tests/order-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

function renderPanel(first: OrderDetails, answer?: FormState) {
  const sent: unknown[] = [];
  const panel = (order: OrderDetails, drawing: string) => (
    <Theme>
      <CreateShipmentPanel
        order={order}
        drawing={drawing}
        providers={[]}
        currency="USD"
        mayShip
        action={(values) => {
          sent.push(values);
          return Promise.resolve(answer ?? { status: 'saved', message: 'Shipment 1 was created.' });
        }}
      />
    </Theme>
  );
  const { rerender } = render(panel(first, 'first'));
  return {
    sent,
    user: userEvent.setup(),
    /** As after something that this person did. */
    redraw: (order: OrderDetails) => {
      rerender(panel(order, 'second'));
    },
    /** As after somebody else did something. */
    readAgain: (order: OrderDetails) => {
      rerender(panel(order, 'first'));
    },
  };
}

const quantity = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `Quantity of ${name}` });

test('goes on to another address, with what was typed, when nothing is left at the one it was filled in for', async () => {
  const { sent, user, redraw } = renderPanel(
    orderOf([addressOf(1, [lineOf(11, 'Mug', 2)]), addressOf(2, [lineOf(12, 'Plate', 1)])]),
  );
  await user.click(screen.getByText('Custom link'));
  await user.type(screen.getByRole('textbox', { name: 'Tracking link' }), 'https://t.example.com/1');
  await user.type(screen.getByRole('textbox', { name: 'Comments' }), 'Box 1');

  redraw(orderOf([addressOf(1, [lineOf(11, 'Mug', 0)]), addressOf(2, [lineOf(12, 'Plate', 1)])]));
  expect(quantity('Plate').value).toBe('1');
  expect(screen.queryByRole('textbox', { name: 'Quantity of Mug' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(sent).toMatchObject([
    {
      orderAddressId: 2,
      items: [{ orderProductId: 12, quantity: 1 }],
      trackingLink: 'https://t.example.com/1',
      shippingMethod: 'Method 2',
      comments: 'Box 1',
    },
  ]);
});

test('follows the lines of its address, keeping the quantities that were typed', async () => {
  const { sent, user, redraw } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3), lineOf(12, 'Plate', 1)])]));
  await user.click(screen.getByText('No tracking'));
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '2');

  redraw(orderOf([addressOf(1, [lineOf(11, 'Mug', 2), lineOf(12, 'Plate', 0), lineOf(13, 'Bowl', 1)])]));
  expect(quantity('Mug').value).toBe('2');
  expect(quantity('Bowl').value).toBe('0');
  expect(screen.queryByRole('textbox', { name: 'Quantity of Plate' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(sent).toMatchObject([
    {
      items: [
        { orderProductId: 11, quantity: 2 },
        { orderProductId: 13, quantity: 0 },
      ],
    },
  ]);
});

test('keeps everything typed after BigCommerce could not be asked', async () => {
  const { user } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]), {
    status: 'failed',
    code: 'rate_limited',
    applied: 'no',
    message: 'BigCommerce asked us to wait.',
    fields: {},
  });
  await user.click(screen.getByText('No tracking'));
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '2');
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(await screen.findByText('No shipment was created')).toBeDefined();
  expect(quantity('Mug').value).toBe('2');
});

test('says at the quantity what is wrong with it, and what the line is', async () => {
  const { sent, user } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]));
  await user.click(screen.getByText('No tracking'));
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '4');
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  const description = (quantity('Mug').getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
  expect(description).toBe('3 of 3 left · SKU Mug Only 3 are left to ship.');
  expect(quantity('Mug').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

test('holds the first submission back when somebody else shipped while the form was filled in', async () => {
  const { sent, user, readAgain } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]));
  await user.click(screen.getByText('No tracking'));
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '1');

  readAgain(orderOf([addressOf(1, [lineOf(11, 'Mug', 2)])]));
  expect(screen.getByText('This order changed while you were filling in the form')).toBeDefined();
  expect(quantity('Mug').value).toBe('1');
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(await screen.findByText('No shipment was created')).toBeDefined();
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(sent).toMatchObject([{ items: [{ orderProductId: 11, quantity: 1 }], drawnFrom: { left: { 11: 2 } } }]);
});

test('an untouched form follows what somebody else ships, and holds nothing back', async () => {
  const { sent, user, readAgain } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]));
  readAgain(orderOf([addressOf(1, [lineOf(11, 'Mug', 2)])]));
  expect(quantity('Mug').value).toBe('2');
  await user.click(screen.getByText('No tracking'));
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(sent).toMatchObject([{ items: [{ quantity: 2 }] }]);
});

const lost: FormState = { status: 'saved', message: uncertainMessage };
const formIdOf = (sent: unknown[]) => (sent[0] as { formId: string }).formId;

test('keeps telling of a lost answer where it was sent from, until it is settled', async () => {
  const order = orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]);
  const { sent, user, readAgain } = renderPanel(order, lost);
  await user.click(screen.getByText('No tracking'));
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  const told = await screen.findByText(uncertainMessage);
  expect(document.activeElement?.contains(told)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.getByText(/Do not send it again/)).toBeDefined();

  const made = shipmentOf(7, [{ orderProductId: 11, name: 'Mug', quantity: 2 }]);
  const settled = [{ formId: formIdOf(sent), shipmentId: 7, message: '' }];
  readAgain({ ...orderOf([addressOf(1, [lineOf(11, 'Mug', 1)])], [made]), settled });
  expect(screen.queryByText(uncertainMessage)).toBeNull();
  expect(screen.getByText('Shipment 7 was created.').closest('[role="status"]')).not.toBeNull();
  expect(screen.getByText(/2 items to Person 1/)).toBeDefined();
});

test('says where it was sent from that a shipment whose answer was lost was not made', async () => {
  const order = orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]);
  const { sent, user, readAgain } = renderPanel(order, lost);
  await user.click(screen.getByText('No tracking'));
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  await screen.findByText(uncertainMessage);
  readAgain({ ...order, settled: [{ formId: formIdOf(sent), shipmentId: null, message: 'Ada found nothing.' }] });
  expect(screen.getByText('The shipment was not made')).toBeDefined();
  expect(screen.getByText('Ada found nothing.')).toBeDefined();
});

test('says that the rest was shipped, rather than to look at a form that is gone', async () => {
  const { user, readAgain } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]));
  await user.type(screen.getByRole('textbox', { name: 'Comments' }), 'Box 1');
  readAgain(orderOf([addressOf(1, [lineOf(11, 'Mug', 0)])]));
  expect(screen.getByText(/The rest of this order was shipped while you filled in the form/)).toBeDefined();
});

test('keeps quantities and a typed method when another address is chosen and left again', async () => {
  const { user } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)]), addressOf(2, [lineOf(12, 'Plate', 1)])]));
  const choose = async (name: string) => {
    await user.click(screen.getByRole('combobox', { name: 'Address' }));
    await user.click(screen.getByRole('option', { name }));
  };
  const method = screen.getByRole<HTMLInputElement>('textbox', { name: 'Shipping method' });
  await user.clear(quantity('Mug'));
  await user.type(quantity('Mug'), '2');
  await choose('Person 2');
  expect(method.value).toBe('Method 2');
  await user.clear(method);
  await user.type(method, 'Mine');
  await choose('Person 1');
  expect(method.value).toBe('Mine');
  expect(quantity('Mug').value).toBe('2');
});

test('a quantity that nobody touched follows what is left', async () => {
  const { user, readAgain } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3), lineOf(12, 'Plate', 2)])]));
  await user.clear(quantity('Plate'));
  await user.type(quantity('Plate'), '1');
  readAgain(orderOf([addressOf(1, [lineOf(11, 'Mug', 1), lineOf(12, 'Plate', 2)])]));
  expect(quantity('Mug').value).toBe('1');
  expect(quantity('Plate').value).toBe('1');
});

test('a conflict that leaves nothing to ship does not speak of what was typed', async () => {
  const conflict = {
    status: 'failed',
    code: 'conflict',
    applied: 'no',
    message: 'What you typed is kept.',
    fields: {},
  } as const;
  const { user, redraw } = renderPanel(orderOf([addressOf(1, [lineOf(11, 'Mug', 3)])]), conflict);
  await user.click(screen.getByText('No tracking'));
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  await screen.findByText('What you typed is kept.');
  redraw(orderOf([addressOf(1, [lineOf(11, 'Mug', 0)])]));
  expect(screen.queryByText('What you typed is kept.')).toBeNull();
  expect(screen.getByText(/The rest of this order was shipped while you filled in the form/)).toBeDefined();
});
