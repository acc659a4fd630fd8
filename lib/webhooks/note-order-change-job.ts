import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { settleOrderEarly } from '@/lib/shipments/settle-order-early';
import { unsettledIntents } from '@/lib/shipments/unsettled-intents';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { markOrderChange } from '@/lib/webhooks/mark-order-change';

/** An order changed in BigCommerce: open pages read it again, and a shipment whose answer was lost may be there now. */
export const noteOrderChangeJob = defineJob({
  name: 'note-order-change',
  schema: z.object({ storeHash: z.string(), orderId: z.number().int().positive() }),
  // The next webhook, and the shipment's own schedule, bring it up again.
  retries: 2,
  async run({ storeHash, orderId }) {
    await markOrderChange(storeHash, orderId);
    if ((await unsettledIntents({ storeHash, orderId })).length === 0) return;
    const context = await openStoreContext(storeHash, 'Carrier Desk');
    if (!context) return;
    await settleOrderEarly(context, orderId);
    // What became of the shipment is on the page too.
    await markOrderChange(storeHash, orderId);
  },
});
