'use client';
import { useChanges } from '@/components/shell/use-changes';
import { AddressPanel } from '@/components/orders/address-panel';
import { CreateShipmentPanel } from '@/components/orders/create-shipment-panel';
import { IntentNotices } from '@/components/orders/intent-notices';
import { OrderFacts } from '@/components/orders/order-facts';
import { OrderFreshness } from '@/components/orders/order-freshness';
import { OtherLinesPanel } from '@/components/orders/other-lines-panel';
import type { ShipmentTools } from '@/components/orders/shipment-tools';
import { ShipmentsPanel } from '@/components/orders/shipments-panel';
import { StatusOfferNotice } from '@/components/orders/status-offer-notice';
import { useOrder, type OrderDrawing } from '@/components/orders/use-order';
import { useLostAnswers } from '@/components/orders/use-lost-answers';
import { useUnsettledRefresh } from '@/components/orders/use-unsettled-refresh';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { usePanel } from '@/components/shell/use-panel';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';

type Action = (values: unknown) => Promise<FormState>;

interface OrderPageProps {
  storeHash: string;
  drawing: OrderDrawing;
  /** Third-party providers of this store. */
  providers: { id: string; name: string }[];
  /** ISO 4217; what shipping costs are in. */
  currency: string;
  mayShip: boolean;
  actions: { create: Action; adopt: Action; declareNotMade: Action; setBack: Action } & Omit<
    ShipmentTools,
    'providers' | 'currency'
  >;
}

/**
 * One order: what is left of it, the form that ships it, what was shipped and what can be done with that. It is read again when
 * it changes, and what is typed on it survives that.
 */
export function OrderPage({ storeHash, drawing, providers, currency, mayShip, actions }: OrderPageProps) {
  const { orderId, at } = drawing;
  const live = useOrder(storeHash, drawing);
  const { order } = live;
  const intents = order?.intents ?? (drawing.order ? [] : drawing.intents);
  useChanges({ storeHash, thing: `order ${orderId}`, drawnVersion: drawing.version }, live.read);
  useUnsettledRefresh({ storeHash, orderId, intents, onSettled: live.read });
  const lost = useLostAnswers(order);
  // The page is not drawn again with such an answer, because that could last as long again.
  const thenRead =
    <Args extends unknown[]>(action: (...args: Args) => Promise<FormState>) =>
    async (...args: Args) => {
      const answer = await action(...args);
      if (answer.status === 'failed' && answer.code === 'unavailable') live.read();
      return answer;
    };
  const tools: ShipmentTools = {
    providers,
    currency,
    update: thenRead(actions.update),
    replace: (shipmentId, form) => lost.watch(form, thenRead(actions.replace)(shipmentId, form)),
    remove: thenRead(actions.remove),
    removeAll: thenRead(actions.removeAll),
  };
  const create = (form: ShipmentForm) => lost.watch(form, thenRead(actions.create)(form));
  const toldAtTop = intents.filter(({ state, formId }) => state !== 'failed' || !lost.isOwn(formId));
  const isPanel = usePanel();
  const home = `/stores/${storeHash}`;
  const slipHref = (shipmentId: number) =>
    `${home}/packing-slips?shipment=${orderId}-${shipmentId}${isPanel ? '&view=panel' : ''}`;
  return (
    <Page title={`Order ${orderId}`} {...(isPanel ? {} : { back: { href: `${home}/orders`, label: 'Orders' } })}>
      {order ? <OrderFreshness {...live} isNews={live.isNews && !lost.isOwnNews} /> : null}
      {!order && !drawing.order ? <Problem problem={drawing.problem} /> : null}
      {order && order.warnings.length > 0 ? (
        <Notice type="warning" header="Look before you ship" messages={order.warnings} />
      ) : null}
      <IntentNotices intents={toldAtTop} answers={order && mayShip ? actions : undefined} />
      {order ? (
        <>
          <OrderFacts order={order} />
          {order.addresses.map((address) => (
            <AddressPanel key={address.id} address={address} isOnly={order.addresses.length === 1} />
          ))}
          <CreateShipmentPanel {...{ order, providers, currency, mayShip }} drawing={at} action={create} />
          <ShipmentsPanel order={order} drawing={at} slipHref={slipHref} tools={mayShip ? tools : undefined}>
            <StatusOfferNotice offer={order.statusOffer} setBack={mayShip ? thenRead(actions.setBack) : undefined} />
          </ShipmentsPanel>
          <OtherLinesPanel lines={order.otherLines} />
        </>
      ) : null}
    </Page>
  );
}
