'use client';
import { Button, Panel, Text } from '@bigcommerce/big-design';
import { FormProvider } from 'react-hook-form';
import { FormBanner } from '@/components/forms/form-banner';
import { AddressField } from '@/components/orders/address-field';
import { OrderNews } from '@/components/orders/order-news';
import { openAddresses } from '@/components/orders/shipment-defaults';
import { ShipmentFields } from '@/components/orders/shipment-fields';
import { useShipmentForm } from '@/components/orders/use-shipment-form';
import { uncertainMessage } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';

interface CreateShipmentPanelProps {
  order: OrderDetails;
  /** Names what the server drew last. */
  drawing: string;
  providers: { id: string; name: string }[];
  currency: string;
  mayShip: boolean;
  action: (values: unknown) => Promise<FormState>;
}

/** Ships what is left of the order, wholly or in part. */
export function CreateShipmentPanel({ order, drawing, action, ...props }: CreateShipmentPanelProps) {
  const { providers, currency, mayShip } = props;
  const { form, banner, pending, isNews, onSubmit } = useShipmentForm({ order, drawing, action });
  const open = openAddresses(order);
  return (
    <Panel header="Create shipment">
      {/* What is not certain is told at the top of the page, for as long as it is not. */}
      <FormBanner
        state={banner?.message === uncertainMessage ? undefined : banner}
        failedHeader="No shipment was created"
      />
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
    ? 'Nothing else is left to ship, unless the shipment above was not made.'
    : 'Everything of this order has been shipped.';
}
