'use client';
import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useEffect, useMemo, useState } from 'react';
import { FormBanner } from '@/components/forms/form-banner';
import { TextField } from '@/components/forms/text-field';
import { TextareaField } from '@/components/forms/textarea-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { AddressField } from '@/components/orders/address-field';
import { CustomerNotice } from '@/components/orders/customer-notice';
import { QuantityFields } from '@/components/orders/quantity-fields';
import { followOrder, openAddresses, shipmentDefaults, shipmentSchemaFor } from '@/components/orders/shipment-defaults';
import { TrackingFields } from '@/components/orders/tracking-fields';
import { shipmentLimits, uncertainMessage, type ShipmentFields } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/get-order-details';

interface CreateShipmentPanelProps {
  order: OrderDetails;
  providers: { id: string; name: string }[];
  currency: string;
  mayShip: boolean;
  action: (values: unknown) => Promise<FormState>;
}

/** Ships what is left of the order, wholly or in part. */
export function CreateShipmentPanel(props: CreateShipmentPanelProps) {
  const { order, providers, currency, mayShip } = props;
  const { form, banner, pending, onSubmit } = useShipmentForm(props);
  const { control } = form;
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
        <form noValidate onSubmit={(event) => void onSubmit(event)}>
          {open.length > 1 ? <AddressField form={form} addresses={open} /> : null}
          <QuantityFields form={form} addresses={open} />
          <TrackingFields form={form} providers={providers} />
          <TextField
            control={control}
            name="shippingMethod"
            label="Shipping method"
            description="What the customer reads, such as FedEx Ground."
          />
          <TextField
            control={control}
            name="shippingCost"
            label="Shipping cost"
            description={`What you paid, in ${currency}. Only you see it.`}
            input={{ inputMode: 'decimal' }}
          />
          <TextareaField
            control={control}
            name="comments"
            label="Comments"
            limit={shipmentLimits.comments}
            input={{ rows: 3, spellCheck: true }}
          />
          <CustomerNotice control={control} />
          <Button type="submit" isLoading={pending}>
            Create shipment
          </Button>
        </form>
      ) : null}
    </Panel>
  );
}

function useShipmentForm({ order, action }: CreateShipmentPanelProps) {
  // Sent again under the same id, it is the same shipment; once answered, the next one is another.
  const [formId, setFormId] = useState(() => crypto.randomUUID());
  const schema = useMemo(() => shipmentSchemaFor(order), [order]);
  const store = useStoreForm({
    schema,
    defaultValues: shipmentDefaults(order),
    action: async (fields: ShipmentFields) => {
      const answer = await action({ ...fields, formId, drawnFrom: order.drawnFrom });
      setFormId(crypto.randomUUID());
      return answer;
    },
    onSaved: () => {
      store.form.reset(shipmentDefaults(order));
    },
  });
  const { form } = store;
  const { isDirty } = form.formState;
  // An untouched form follows the order; one that somebody is filling in keeps what was typed, as far as it can be shipped.
  useEffect(() => {
    const typed = form.getValues();
    if (!isDirty) {
      form.reset(shipmentDefaults(order, typed.orderAddressId));
      return;
    }
    const { orderAddressId, items } = followOrder(order, typed);
    if (items !== undefined) form.setValue('items', items, { shouldDirty: true });
    if (orderAddressId === undefined) return;
    form.setValue('orderAddressId', orderAddressId, { shouldDirty: true });
    if (typed.shippingMethod === form.formState.defaultValues?.shippingMethod) {
      const { shippingMethod } = shipmentDefaults(order, orderAddressId);
      form.setValue('shippingMethod', shippingMethod, { shouldDirty: true });
    }
  }, [order, isDirty, form]);
  return store;
}

function nothingLeft({ addresses, intents }: OrderDetails): string {
  if (addresses.length === 0) return 'This order has nothing to ship.';
  const checked = intents.some(({ state }) => state !== 'failed');
  return checked
    ? 'Nothing else is left to ship, unless the shipment above was not made.'
    : 'Everything of this order has been shipped.';
}
