'use client';
import { AddressPanel } from '@/components/orders/address-panel';
import { CreateShipmentPanel } from '@/components/orders/create-shipment-panel';
import { IntentNotices } from '@/components/orders/intent-notices';
import { OrderFacts } from '@/components/orders/order-facts';
import { OtherLinesPanel } from '@/components/orders/other-lines-panel';
import { ShipmentsPanel } from '@/components/orders/shipments-panel';
import { useUnsettledRefresh } from '@/components/orders/use-unsettled-refresh';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/get-order-details';

type Action = (values: unknown) => Promise<FormState>;

interface OrderPageProps {
  storeHash: string;
  order: OrderDetails;
  /** Third-party providers of this store. */
  providers: { id: string; name: string }[];
  /** ISO 4217; what shipping costs are in. */
  currency: string;
  mayShip: boolean;
  actions: { create: Action; adopt: Action; declareNotMade: Action };
}

/** One order: what is left of it, what was shipped, and the form that ships more. */
export function OrderPage({ storeHash, order, providers, currency, mayShip, actions }: OrderPageProps) {
  useUnsettledRefresh(storeHash, order);
  return (
    <Page title={`Order ${order.id}`} back={{ href: `/stores/${storeHash}/orders`, label: 'Orders' }}>
      {order.warnings.length > 0 ? (
        <Notice type="warning" header="Look before you ship" messages={order.warnings} />
      ) : null}
      <IntentNotices intents={order.intents} answers={mayShip ? actions : undefined} />
      <OrderFacts order={order} />
      {order.addresses.map((address, index) => (
        <AddressPanel key={address.id} address={address} number={order.addresses.length > 1 ? index + 1 : undefined} />
      ))}
      <CreateShipmentPanel
        order={order}
        providers={providers}
        currency={currency}
        mayShip={mayShip}
        action={actions.create}
      />
      <ShipmentsPanel shipments={order.shipments} />
      <OtherLinesPanel lines={order.otherLines} />
    </Page>
  );
}
