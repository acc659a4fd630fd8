'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useEffect, useRef } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreForm } from '@/components/forms/use-store-form';
import { CardButtons, CardForm } from '@/components/orders/card-form';
import { CustomerNotice } from '@/components/orders/customer-notice';
import { DetailFields } from '@/components/orders/detail-fields';
import { isSame, rebaseShipmentEdit } from '@/components/orders/rebase-shipment-edit';
import { TrackingFields } from '@/components/orders/tracking-fields';
import { Notice } from '@/components/shell/notice';
import { shipmentEditSchema, type ShipmentEdit } from '@/lib/definitions/shipment-edit';
import type { FormState } from '@/lib/form-state';
import type { ShipmentView } from '@/lib/orders/shipment-view';

interface EditShipmentFormProps {
  /** As BigCommerce has it; a newer version arrives here when the page is read again. */
  shipment: ShipmentView;
  /** It is not in BigCommerce any more. */
  isGone: boolean;
  providers: { id: string; name: string }[];
  currency: string;
  action: (values: unknown) => Promise<FormState>;
  onCancel: () => void;
  onSaved: (answer: FormState) => void;
}

/**
 * The details of a shipment, but not its items, which BigCommerce lets nobody change. Only what was changed is sent. When
 * somebody changed the same field meanwhile, the form is laid over what BigCommerce has now, and keeps what was typed.
 */
export function EditShipmentForm({ shipment, isGone, action, ...props }: EditShipmentFormProps) {
  const { providers, currency, onCancel, onSaved } = props;
  const latest = useRef(shipment.fields);
  const isConflict = useRef(false);
  const { form, banner, pending, onSubmit } = useStoreForm<ShipmentEdit, ShipmentEdit>({
    schema: shipmentEditSchema,
    defaultValues: { ...shipment.fields, drawnFrom: shipment.fields },
    action: async (values) => {
      const answer = await action(values);
      if (answer.status === 'saved') onSaved(answer);
      isConflict.current = answer.status === 'failed' && answer.code === 'conflict';
      return answer;
    },
  });
  // Only after a conflict, once: otherwise what somebody else changes would be taken for what this person saw.
  const rebase = () => {
    const { drawnFrom, ...typed } = form.getValues();
    if (!isConflict.current || isSame(drawnFrom, latest.current)) return;
    isConflict.current = false;
    const version = { drawnFrom: latest.current };
    const rebased = rebaseShipmentEdit({ drawn: drawnFrom, typed, latest: latest.current });
    form.reset({ ...latest.current, ...version }, { keepErrors: true });
    form.reset({ ...rebased, ...version }, { keepErrors: true, keepDefaultValues: true });
  };
  useEffect(() => {
    latest.current = shipment.fields;
    rebase();
  });
  const drawn = useWatch({ control: form.control, name: 'drawnFrom' });
  return (
    <CardForm title={`Edit shipment ${shipment.id}`} onSubmit={onSubmit}>
      <FormBanner state={banner} failedHeader="The shipment was not changed" />
      <Text>
        Everything but the items can be changed here. For the items, close this form and choose “Change items”.
      </Text>
      {isGone ? <Notice type="warning" messages={[GONE]} /> : null}
      <FormProvider {...form}>
        <TrackingFields providers={providers} drawn={drawn} />
        <DetailFields currency={currency} drawn={drawn} />
        <CustomerNotice mail="not documented" />
      </FormProvider>
      <CardButtons>
        <Button type="submit" isLoading={pending} disabled={isGone} mobileWidth="auto">
          Save changes
        </Button>
        <Button type="button" variant="subtle" mobileWidth="auto" disabled={pending} onClick={onCancel}>
          Cancel
        </Button>
      </CardButtons>
    </CardForm>
  );
}

const GONE =
  'This shipment was deleted meanwhile, so it cannot be changed any more. What you typed stays here until you close the form.';
