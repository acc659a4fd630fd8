import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { EditShipmentForm } from '@/components/orders/edit-shipment-form';
import { Theme } from '@/components/shell/theme';
import type { FormState } from '@/lib/form-state';
import type { ShipmentView } from '@/lib/orders/shipment-view';
import { shipmentOf } from '@/tests/order-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const mug = [{ orderProductId: 11, name: 'Mug', quantity: 1 }];
const saved: FormState = { status: 'saved', message: 'Shipment 7 was changed.' };
const conflict: FormState = {
  status: 'failed',
  code: 'conflict',
  applied: 'no',
  message: 'Somebody changed this shipment meanwhile.',
  fields: { shippingMethod: 'It is “By hand” now.' },
};

function renderForm(first: ShipmentView, answers: FormState[] = [saved]) {
  const sent: unknown[] = [];
  const closed = vi.fn();
  const form = (shipment: ShipmentView, isGone = false) => (
    <Theme>
      <EditShipmentForm
        shipment={shipment}
        isGone={isGone}
        providers={[]}
        currency="USD"
        action={(values) => {
          sent.push(values);
          return Promise.resolve(answers.shift() ?? saved);
        }}
        onCancel={closed}
        onSaved={closed}
      />
    </Theme>
  );
  const { rerender } = render(form(first));
  return {
    sent,
    closed,
    user: userEvent.setup(),
    redraw: (shipment: ShipmentView, isGone?: boolean) => {
      rerender(form(shipment, isGone));
    },
  };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Save changes' });

/** What a screen reader says after a field's name. */
function descriptionOf(field: HTMLElement): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

async function retype(user: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  await user.clear(box(name));
  if (text) await user.type(box(name), text);
}

test('takes the focus, and shows the old value beside what was changed and nothing else', async () => {
  const { sent, user } = renderForm(shipmentOf(7, mug));
  expect(document.activeElement?.textContent).toBe('Edit shipment 7');
  expect(descriptionOf(box('Tracking number'))).toBe('12 of 50 characters');
  await retype(user, 'Tracking number', '1Z');
  expect(descriptionOf(box('Tracking number'))).toBe('Was “794600000000”. 2 of 50 characters');
  expect(descriptionOf(box('Shipping method'))).not.toContain('Was');
  await user.type(box('Comments'), 'Box 1');
  expect(descriptionOf(box('Comments'))).toBe('Was empty. 5 of 65,535 characters');
  await user.click(save());
  expect(sent).toEqual([
    {
      ...shipmentOf(7, mug).fields,
      trackingNumber: '1Z',
      comments: 'Box 1',
      drawnFrom: shipmentOf(7, mug).fields,
    },
  ]);
});

test('says how it was tracked when another way is chosen', async () => {
  const link = 'https://track.example.com/1';
  const { user } = renderForm(shipmentOf(7, mug, { trackingMode: 'link', carrier: '', trackingLink: link }));
  await user.click(screen.getByText('Carrier and number'));
  expect(screen.getByText(`Was Custom link: “${link}”.`)).toBeDefined();
  await user.click(screen.getByText('Custom link'));
  expect(screen.queryByText(/^Was Custom link/)).toBeNull();
  expect(box('Tracking link').value).toBe(link);
});

test('leaves alone what breaks the rules already, and refuses to break them anew', async () => {
  const { sent, user } = renderForm(shipmentOf(7, mug, { carrier: 'provider:hermes_uk', trackingNumber: '' }));
  await user.type(box('Comments'), 'x');
  await user.click(save());
  expect(sent).toHaveLength(1);
});

test('after a conflict keeps what was typed, takes the rest from BigCommerce, and sends what it was laid over', async () => {
  const { sent, user, redraw } = renderForm(shipmentOf(7, mug), [conflict, saved]);
  await retype(user, 'Shipping method', 'Overnight');
  await user.click(save());
  expect(await screen.findByText('The shipment was not changed')).toBeDefined();
  expect(descriptionOf(box('Shipping method'))).toContain('It is “By hand” now.');
  expect(document.activeElement).toBe(box('Shipping method'));
  const now = shipmentOf(7, mug, { shippingMethod: 'By hand', comments: 'From the office' });
  redraw(now);
  expect(box('Shipping method').value).toBe('Overnight');
  expect(box('Comments').value).toBe('From the office');
  expect(descriptionOf(box('Shipping method'))).toContain('Was “By hand”.');
  await user.click(save());
  expect(sent[1]).toEqual({ ...now.fields, shippingMethod: 'Overnight', drawnFrom: now.fields });
});

test('is not laid over news that nobody was told of', async () => {
  const { sent, user, redraw } = renderForm(shipmentOf(7, mug));
  await retype(user, 'Shipping method', 'Overnight');
  redraw(shipmentOf(7, mug, { shippingMethod: 'By hand' }));
  await user.click(save());
  expect(sent).toMatchObject([{ shippingMethod: 'Overnight', drawnFrom: { shippingMethod: 'FedEx Ground' } }]);
});

test('keeps what was typed when the shipment is gone', async () => {
  const { user, redraw } = renderForm(shipmentOf(7, mug));
  await retype(user, 'Shipping method', 'Overnight');
  redraw(shipmentOf(7, mug), true);
  expect(screen.getByText(/This shipment was deleted meanwhile/)).toBeDefined();
  expect(box('Shipping method').value).toBe('Overnight');
});

test('suggests carriers from the number, and chooses none by itself', async () => {
  const { sent, user } = renderForm(shipmentOf(7, mug, { carrier: 'courier:dhl' }));
  await retype(user, 'Tracking number', '1Z999AA10123456784');
  expect(screen.getByText('Looks like UPS: the check digit fits.')).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Carrier' }).value).toBe('DHL Express');
  await user.click(screen.getByRole('button', { name: 'Use UPS' }));
  expect(screen.queryByText(/Looks like UPS/)).toBeNull();
  expect(document.activeElement).toBe(box('Tracking number'));
  await user.click(save());
  expect(sent).toMatchObject([{ carrier: 'provider:ups' }]);
});

test('takes the slug of any other courier, and says what is not known of it', async () => {
  const { sent, user } = renderForm(shipmentOf(7, mug));
  await user.click(screen.getByRole('combobox', { name: 'Carrier' }));
  await user.click(screen.getByRole('option', { name: 'Another courier' }));
  expect(descriptionOf(box('Courier’s slug'))).toContain('not documented');
  await user.click(save());
  expect(descriptionOf(box('Courier’s slug'))).toContain('small letters, digits and hyphens');
  expect(document.activeElement).toBe(box('Courier’s slug'));
  expect(screen.getByRole('combobox', { name: 'Carrier' }).getAttribute('aria-invalid')).toBeNull();
  expect(sent).toEqual([]);
  await user.type(box('Courier’s slug'), 'we-ship-it');
  expect(screen.getByText(/if AfterShip knows a courier by the slug “we-ship-it”/)).toBeDefined();
  await user.click(save());
  expect(sent).toMatchObject([{ carrier: 'courier:we-ship-it' }]);
});

test('offers what is not listed to whoever types a carrier that is not found, and takes no text for a choice', async () => {
  const { user } = renderForm(shipmentOf(7, mug, { carrier: '' }));
  const carrier = screen.getByRole<HTMLInputElement>('combobox', { name: 'Carrier' });
  const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
  await user.type(carrier, 'zzz');
  expect(offered()).toEqual(['Another courier', 'Other (no link)']);
  await user.tab();
  expect(carrier.value).toBe('');
  await user.type(carrier, 'Fdx');
  await user.click(box('Comments'));
  expect(carrier.value).toBe('');
  await user.type(carrier, 'Fed');
  expect(offered()).toEqual(['FedEx', 'FedEx Freight', 'FedEx UK', 'Another courier', 'Other (no link)']);
  await user.keyboard('{Enter}');
  expect(carrier.value).toBe('FedEx');
  await user.clear(carrier);
  await user.type(carrier, 'UP');
  expect(offered()[0]).toBe('UPS');
  await user.keyboard('{Enter}');
  expect(carrier.value).toBe('UPS');
});
