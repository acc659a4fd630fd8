'use client';
import { Button, Panel, Text } from '@bigcommerce/big-design';
import { FormProvider } from 'react-hook-form';
import type { BannerState } from '@/components/forms/use-store-form';
import { AddressField } from '@/components/orders/address-field';
import { OrderNews } from '@/components/orders/order-news';
import { openAddresses } from '@/components/orders/shipment-defaults';
import { ShipmentFields } from '@/components/orders/shipment-fields';
import { SubmissionBanner } from '@/components/orders/submission-banner';
import { useShipmentForm } from '@/components/orders/use-shipment-form';
import { Notice } from '@/components/shell/notice';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';

interface CreateShipmentPanelProps {
  order: OrderDetails;
  /** Names what the server drew last. */
  drawing: string;
  providers: { id: string; name: string }[];
  currency: string;
  mayShip: boolean;
  action: (values: ShipmentForm) => Promise<FormState>;
}

/** Ships what is left of the order, wholly or in part. */
export function CreateShipmentPanel({ order, drawing, action, ...props }: CreateShipmentPanelProps) {
  const { providers, currency, mayShip } = props;
  const { form, banner, pending, isNews, answeredId, onSubmit } = useShipmentForm({ order, drawing, action });
  const open = openAddresses(order);
  return (
    <Panel header="Create shipment">
      <SubmissionBanner
        state={open.length === 0 ? withoutForm(banner) : banner}
        order={order}
        formId={answeredId}
        failedHeader="No shipment was created"
      />
      {isNews && open.length === 0 ? <Notice type="warning" messages={[REST_SHIPPED]} /> : null}
      {!mayShip && open.length > 0 ? <Text>Your role lets you look at orders, but not ship them.</Text> : null}
      {open.length === 0 ? <Text marginBottom="none">{nothingLeft(order)}</Text> : null}
      {mayShip && open.length > 0 ? (
        <FormProvider {...form}>
          <form noValidate aria-label="Create shipment" onSubmit={(event) => void onSubmit(event)}>
            {isNews ? <OrderNews /> : null}
            {open.length > 1 ? <AddressField addresses={open} /> : null}
            <ShipmentFields addresses={open} providers={providers} currency={currency} />
            <Button type="submit" isLoading={pending}>
              Create shipment
            </Button>
          </form>
        </FormProvider>
      ) : null}
    </Panel>
  );
}

function nothingLeft({ addresses, intents }: OrderDetails): string {
  if (addresses.length === 0) return 'This order has nothing to ship.';
  const checked = intents.some(({ state }) => state !== 'failed');
  return checked
    ? 'Nothing more can be shipped until it is known whether the shipment above was made.'
    : 'Everything of this order has been shipped.';
}

// The conflict speaks of the form and of what is typed there, and there is neither any more.
function withoutForm(banner: BannerState | undefined): BannerState | undefined {
  if (banner?.status !== 'failed' || banner.code !== 'conflict') return banner;
  return { ...banner, message: REST_SHIPPED, fields: {}, takesFocus: true };
}

const REST_SHIPPED =
  'The rest of this order was shipped while you filled in the form, so nothing was sent. The shipments are listed below.';
