'use client';
import { IntentQuestion } from '@/components/orders/intent-question';
import { Notice } from '@/components/shell/notice';
import type { FormState } from '@/lib/form-state';
import type { IntentView } from '@/lib/shipments/list-intents';

type Action = (values: unknown) => Promise<FormState>;

interface IntentNoticesProps {
  intents: readonly IntentView[];
  mayAnswer: boolean;
  actions: { adopt: Action; declareNotMade: Action };
}

/** What is not certain about the order's shipments, what a person has to say about it, and what was not made. */
export function IntentNotices({ intents, mayAnswer, actions }: IntentNoticesProps) {
  return (
    <div aria-live="polite">
      {intents.map((intent) => (
        <IntentNotice key={intent.id} intent={intent} mayAnswer={mayAnswer} actions={actions} />
      ))}
    </div>
  );
}

type IntentNoticeProps = Omit<IntentNoticesProps, 'intents'> & { intent: IntentView };

function IntentNotice({ intent, mayAnswer, actions }: IntentNoticeProps) {
  const what = [items(intent), intent.tracking, `by ${intent.by}`, intent.at].filter(Boolean).join(' · ');
  if (intent.state === 'failed') {
    return <Notice type="warning" header="This shipment was not made" messages={[what, intent.message]} />;
  }
  if (intent.state === 'checking')
    return <Notice type="info" header="Checking with BigCommerce" messages={[what, CHECKING]} />;
  return (
    <Notice type="warning" header="Was this shipment made?" messages={[what, intent.message]}>
      {mayAnswer ? <IntentQuestion intent={intent} actions={actions} /> : null}
    </Notice>
  );
}

function items({ items: wanted }: IntentView): string {
  return wanted.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ');
}

const CHECKING =
  'It is not certain yet whether this shipment was made. Its items are set aside, and nothing is sent twice meanwhile. This settles by itself, usually within seconds and at most after about ten minutes; you can leave this page.';
