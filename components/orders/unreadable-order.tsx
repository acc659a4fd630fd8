'use client';
import { IntentNotices } from '@/components/orders/intent-notices';
import { useUnsettledRefresh } from '@/components/orders/use-unsettled-refresh';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import type { PageProblem } from '@/lib/load-page';
import type { IntentView } from '@/lib/shipments/list-intents';

interface UnreadableOrderProps {
  storeHash: string;
  orderId: number;
  problem: PageProblem;
  intents: IntentView[];
}

/** An order that BigCommerce does not show just now, with what this app knows of its shipments. */
export function UnreadableOrder({ storeHash, orderId, problem, intents }: UnreadableOrderProps) {
  useUnsettledRefresh(storeHash, { id: orderId, intents });
  return (
    <Page title={`Order ${orderId}`} back={{ href: `/stores/${storeHash}/orders`, label: 'Orders' }}>
      <Problem problem={problem} />
      <IntentNotices intents={intents} />
    </Page>
  );
}
