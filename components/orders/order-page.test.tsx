import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OrderPage } from '@/components/orders/order-page';
import type { OrderDrawing } from '@/components/orders/use-order';
import { Theme } from '@/components/shell/theme';
import { uncertainMessage } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import { addressOf, lineOf, orderOf } from '@/tests/order-view';

vi.mock('next/navigation', () => ({
  useRouter: () => ({}),
  usePathname: () => '/stores/s/orders/100',
  useSearchParams: () => new URLSearchParams(),
  unstable_rethrow: () => undefined,
}));

let version: string;
/** What the data route answers with; undefined when BigCommerce cannot be read. */
let now: OrderDetails | undefined;
let drawings = 0;

const order = (mugsLeft: number) => orderOf([addressOf(1, [lineOf(11, 'Mug', mugsLeft)])]);
const problem = { code: 'unavailable', title: 'BigCommerce could not be read', message: '' } as const;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  version = 'a';
  now = order(3);
  vi.stubGlobal('fetch', (path: string) => {
    if (path.includes('/data/changes')) return Promise.resolve(Response.json({ live: true, version }));
    return Promise.resolve(now ? Response.json(now) : new Response(null, { status: 503 }));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function renderPage(create?: (form: unknown) => Promise<FormState>) {
  const nothing = () => new Promise<never>(() => undefined);
  const actions = {
    create: create ?? nothing,
    adopt: nothing,
    declareNotMade: nothing,
    setBack: nothing,
    update: nothing,
    replace: nothing,
    remove: nothing,
    removeAll: nothing,
  };
  const page = (drawing: OrderDrawing) => (
    <Theme>
      <OrderPage storeHash="s" drawing={drawing} providers={[]} currency="USD" mayShip actions={actions} />
    </Theme>
  );
  const drawn = (shown: OrderDetails): OrderDrawing => ({
    orderId: 100,
    version: '',
    at: `drawing ${drawings++}`,
    order: shown,
  });
  const { rerender } = render(page(drawn(order(3))));
  return {
    user: userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) }),
    redraw: (shown: OrderDetails) => {
      rerender(page(drawn(shown)));
    },
    redrawUnreadable: () => {
      rerender(page({ orderId: 100, version: '', at: `drawing ${drawings++}`, order: null, problem, intents: [] }));
    },
  };
}

/** BigCommerce tells us that the order changed, and the page asks. */
async function hearOfChange(to: OrderDetails | undefined): Promise<void> {
  now = to;
  await act(() => vi.advanceTimersByTimeAsync(6_000));
  version += 'b';
  await act(() => vi.advanceTimersByTimeAsync(6_000));
}

const comments = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comments' });
const quantity = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Quantity of Mug' });

test('follows what happens to the order elsewhere, and says so', async () => {
  renderPage();
  await hearOfChange(order(1));
  expect(quantity().value).toBe('1');
  expect(screen.getByText(/This order changed in the meantime/)).toBeDefined();
});

test('says nothing when it is read again and is the same', async () => {
  renderPage();
  await hearOfChange({ ...order(3), readAt: '2026-11-01T11:00:00.000Z' });
  expect(screen.queryByText(/This order changed/)).toBeNull();
});

test('keeps what is typed and what is shown when it cannot be read again, and tries again when asked', async () => {
  const { user } = renderPage();
  await user.type(comments(), 'Half a thought');
  await hearOfChange(undefined);
  expect(screen.getByText('This page may be out of date')).toBeDefined();
  expect(comments().value).toBe('Half a thought');
  now = order(2);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.queryByText('This page may be out of date')).toBeNull();
  expect(screen.getByText('2 of 3 left · SKU Mug')).toBeDefined();
  expect(comments().value).toBe('Half a thought');
});

test('keeps what is typed when the server draws that it could not be read', async () => {
  const { user, redraw, redrawUnreadable } = renderPage();
  await user.type(comments(), 'Half a thought');
  redrawUnreadable();
  expect(screen.queryByText('BigCommerce could not be read')).toBeNull();
  expect(screen.getByText('This page may be out of date')).toBeDefined();
  expect(comments().value).toBe('Half a thought');
  redraw(order(2));
  expect(screen.queryByText('This page may be out of date')).toBeNull();
  expect(comments().value).toBe('Half a thought');
});

test('what the server draws stands in front of what was read before', async () => {
  const { redraw } = renderPage();
  await hearOfChange(order(1));
  redraw(order(3));
  expect(quantity().value).toBe('3');
});

test('what a lost answer became is no news of somebody else’s doing', async () => {
  let formId = '';
  const { user } = renderPage((form) => {
    formId = (form as { formId: string }).formId;
    return Promise.resolve({ status: 'saved', message: uncertainMessage });
  });
  await user.click(screen.getByText('No tracking'));
  await user.click(screen.getByRole('button', { name: 'Create shipment' }));
  expect(screen.getByText(uncertainMessage)).toBeDefined();
  await hearOfChange({ ...order(1), settled: [{ formId, shipmentId: 7, message: '' }] });
  expect(screen.getByText('Shipment 7 was created.')).toBeDefined();
  expect(screen.queryByText(/This order changed/)).toBeNull();
  await hearOfChange({ ...order(0), settled: [{ formId, shipmentId: 7, message: '' }] });
  expect(screen.getByText(/This order changed in the meantime/)).toBeDefined();
});
