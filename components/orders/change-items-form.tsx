'use client';
import { Button } from '@bigcommerce/big-design';
import { useMemo } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { FormBanner } from '@/components/forms/form-banner';
import { CardButtons, CardForm } from '@/components/orders/card-form';
import { droppedTracking } from '@/components/orders/dropped-tracking';
import { OrderNews } from '@/components/orders/order-news';
import { freeItems, heldItems } from '@/components/orders/shipment-defaults';
import { ShipmentFields } from '@/components/orders/shipment-fields';
import { useShipmentForm } from '@/components/orders/use-shipment-form';
import { Notice } from '@/components/shell/notice';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import type { ShipmentView } from '@/lib/orders/shipment-view';

interface ChangeItemsFormProps {
  shipment: ShipmentView;
  /** It is not in BigCommerce any more, be it by this form's own doing. */
  isGone: boolean;
  order: OrderDetails;
  drawing: string;
  providers: { id: string; name: string }[];
  currency: string;
  action: (form: ShipmentForm) => Promise<FormState>;
  onCancel: () => void;
  onSaved: (answer: FormState, formId: string) => void;
}

/** Deletes a shipment and makes another one in its place, as one step, because BigCommerce cannot change a shipment's items. */
export function ChangeItemsForm({ shipment, isGone, order, drawing, action, ...props }: ChangeItemsFormProps) {
  const { providers, currency, onCancel, onSaved } = props;
  const offered = useMemo(() => freeItems(order, shipment, isGone), [order, shipment, isGone]);
  const { form, banner, pending, isNews, onSubmit } = useShipmentForm({
    order: offered,
    drawing,
    details: shipment.fields,
    action: async (values) => {
      const answer = await action(values);
      if (answer.status === 'saved') onSaved(answer, values.formId);
      return answer;
    },
  });
  const mode = useWatch({ control: form.control, name: 'trackingMode' });
  const dropped = droppedTracking(shipment.fields, mode);
  const hasLines = offered.addresses.length > 0;
  return (
    <CardForm title={`Change items of shipment ${shipment.id}`} onSubmit={onSubmit}>
      <FormBanner state={banner} failedHeader={isGone ? 'The new shipment was not created' : 'Nothing was changed'} />
      {isNews && !isGone ? <OrderNews /> : null}
      <Notice
        type="warning"
        messages={[
          isGone ? `Shipment ${shipment.id} is deleted. What you typed is kept.` : WHAT_HAPPENS,
          MAILED,
          ...(dropped ? [dropped] : []),
        ]}
      />
      {hasLines ? (
        <FormProvider {...form}>
          <ShipmentFields
            addresses={offered.addresses}
            providers={providers}
            currency={currency}
            {...(isGone ? {} : { freed: heldItems(shipment.items) })}
          />
        </FormProvider>
      ) : (
        <Notice type="info" messages={['The order has nothing at this shipment’s address that could be shipped.']} />
      )}
      <CardButtons>
        {hasLines ? (
          <Button type="submit" isLoading={pending} mobileWidth="auto">
            {isGone ? 'Create the new shipment' : 'Delete and create again'}
          </Button>
        ) : null}
        <Button type="button" variant="subtle" mobileWidth="auto" disabled={pending} onClick={onCancel}>
          Cancel
        </Button>
      </CardButtons>
    </CardForm>
  );
}

const WHAT_HAPPENS =
  'BigCommerce cannot change the items of a shipment. As one step, this deletes the shipment and creates another one with the items and tracking below. The order’s status stays while the old one is deleted.';
const MAILED =
  'BigCommerce e-mails the customer again, about the new shipment. The e-mail about the old one cannot be taken back.';
