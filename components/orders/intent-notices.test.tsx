import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { IntentNotices } from '@/components/orders/intent-notices';
import { Theme } from '@/components/shell/theme';
import type { FormState } from '@/lib/form-state';
import type { IntentView } from '@/lib/shipments/list-intents';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), unstable_rethrow: () => undefined }));
afterEach(cleanup);

const question: IntentView = {
  id: 'i1',
  formId: 'f1',
  state: 'asks_person',
  message: 'BigCommerce has more than one shipment that fits. Say which one is this one.',
  at: '1 Nov 2026',
  by: 'ada@example.com',
  items: '1 × Mug',
  tracking: 'FedEx 1',
  candidates: [
    { shipmentId: 41, looksLikeIt: true },
    { shipmentId: 42, looksLikeIt: false },
  ],
};

function renderNotices() {
  let settle: (state: FormState) => void = () => undefined;
  const calls: unknown[] = [];
  const answer = (values: unknown) => {
    calls.push(values);
    return new Promise<FormState>((resolve) => {
      settle = resolve;
    });
  };
  const notices = (intents: IntentView[]) => (
    <Theme>
      <IntentNotices intents={intents} answers={{ adopt: answer, declareNotMade: answer }} />
    </Theme>
  );
  const { rerender, container } = render(notices([question]));
  return {
    calls,
    container,
    user: userEvent.setup(),
    /** The answer, and the page drawn again with it, as Next does. */
    answerWith: (state: FormState, intents: IntentView[]) =>
      act(async () => {
        rerender(notices(intents));
        settle(state);
        await Promise.resolve();
      }),
  };
}

test('thanks for an answer after its question is gone, and takes the focus there', async () => {
  const { calls, user, answerWith } = renderNotices();
  await user.click(screen.getByRole('button', { name: 'Yes, it is shipment 41' }));
  expect(calls).toEqual([{ intentId: 'i1', shipmentId: 41 }]);
  await answerWith({ status: 'saved', message: 'Thank you. Shipment 41 is it.' }, []);
  const thanks = screen.getByText('Thank you. Shipment 41 is it.');
  expect(document.activeElement?.contains(thanks)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test('asks before it takes a shipment for not made, and says when the answer failed', async () => {
  const { calls, user, answerWith } = renderNotices();
  await user.click(screen.getByRole('button', { name: 'It was not made' }));
  expect(calls).toEqual([]);
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'It was not made' }));
  expect(calls).toEqual([{ intentId: 'i1' }]);
  const failed = { status: 'failed', code: 'conflict', applied: 'no', message: 'Wait.', fields: {} } as const;
  await answerWith(failed, [question]);
  expect(screen.getByText('Your answer was not saved')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Yes, it is shipment 42' })).toBeDefined();
  expect(screen.getByText('Shipment 42 looks different from what was sent.')).toBeDefined();
});

test('announces each notice once', () => {
  const { container } = renderNotices();
  for (const status of container.querySelectorAll('[role="status"], [role="alert"]')) {
    expect(status.parentElement?.closest('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  }
});
