'use client';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreAction } from '@/components/forms/use-store-action';
import { IntentQuestion, type IntentAnswers } from '@/components/orders/intent-question';
import { Notice } from '@/components/shell/notice';
import type { IntentView } from '@/lib/shipments/list-intents';

interface IntentNoticesProps {
  intents: readonly IntentView[];
  /** Left out when nobody may answer here. */
  answers?: IntentAnswers | undefined;
}

/**
 * What is not certain about the order's shipments, what a person has to say about it, and what was not made. What became of an
 * answer is told above them, because its question is gone by then.
 */
export function IntentNotices({ intents, answers }: IntentNoticesProps) {
  const { banner, pending, run } = useStoreAction();
  return (
    <>
      <FormBanner state={banner} failedHeader="Your answer was not saved" />
      {intents.map((intent) => (
        <IntentNotice key={intent.id} intent={intent}>
          {answers ? <IntentQuestion intent={intent} answers={answers} pending={pending} run={run} /> : null}
        </IntentNotice>
      ))}
    </>
  );
}

function IntentNotice({ intent, children }: { intent: IntentView; children: React.ReactNode }) {
  const what = [intent.items, intent.tracking, `by ${intent.by}`, intent.at].filter(Boolean).join(' · ');
  if (intent.state === 'failed') {
    return <Notice type="warning" header="This shipment was not made" messages={[what, intent.message]} />;
  }
  if (intent.state === 'checking')
    return <Notice type="info" header="Checking with BigCommerce" messages={[what, CHECKING]} />;
  return (
    <Notice type="warning" header="Was this shipment made?" messages={[what, intent.message]}>
      {children}
    </Notice>
  );
}

const CHECKING =
  'It is not certain yet whether this shipment was made. Its items are set aside meanwhile. This settles by itself, usually within seconds, sometimes after ten minutes or more; if BigCommerce cannot be read, it may take up to a day. You can leave this page.';
