import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CreateShipmentPanel } from '@/components/orders/create-shipment-panel';
import { Theme } from '@/components/shell/theme';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import { addressOf, lineOf, orderOf } from '@/tests/order-view';

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
