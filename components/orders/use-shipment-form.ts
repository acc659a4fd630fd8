'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStoreForm } from '@/components/forms/use-store-form';
import {
  followOrder,
  shipmentDefaults,
  shipmentSchemaFor,
  type OfferedOrder,
} from '@/components/orders/shipment-defaults';
import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import type { ShipmentFields, ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FailedState, FormState } from '@/lib/form-state';

interface ShipmentFormOptions {
  /** The order as the form offers it; a newer one arrives here whenever the page is read again. */
  order: OfferedOrder;
  /** Names what the server drew last: the answer to something this person did, rather than news of somebody else's doing. */
  drawing: string;
  /** What is filled in besides the quantities. */
  details?: ShipmentEditFields;
  action: (values: ShipmentForm) => Promise<FormState>;
  onSaved?: () => void;
}

/**
 * The form of a shipment that is about to be made. It follows the order: an untouched form becomes what is left, one that
 * somebody is filling in keeps what was typed. When somebody else ships meanwhile, `isNews` says so, and the first submission
 * after that is held back, because the same parcel may be on its way already.
 */
export function useShipmentForm({ order, drawing, details, action, onSaved }: ShipmentFormOptions) {
  // Sent again under the same id, it is the same shipment; once answered, the next one is another.
  const [formId, setFormId] = useState(() => crypto.randomUUID());
  const [answeredId, setAnsweredId] = useState<string>();
  const defaults = (addressId?: number) => ({ ...shipmentDefaults(order, addressId), ...details });
  const schema = useMemo(() => shipmentSchemaFor(order), [order]);
  const store = useStoreForm({
    schema,
    defaultValues: defaults(),
    action: async (fields: ShipmentFields) => {
      if (isNews) {
        setSeen({ drawing, picture });
        return HELD_BACK;
      }
      const answer = await action({ ...fields, formId, drawnFrom: order.drawnFrom });
      setAnsweredId(formId);
      setFormId(crypto.randomUUID());
      return answer;
    },
    onSaved: () => {
      store.form.reset(defaults());
      onSaved?.();
    },
  });
  const { form } = store;
  const { isDirty } = form.formState;
  const picture = pictureOf(order);
  const [seen, setSeen] = useState({ drawing, picture });
  if ((!isDirty && seen.picture !== picture) || seen.drawing !== drawing) setSeen({ drawing, picture });
  const isNews = isDirty && seen.drawing === drawing && seen.picture !== picture;

  const followed = useRef(order);
  useEffect(() => {
    const before = followed.current;
    followed.current = order;
    const typed = form.getValues();
    if (!isDirty) {
      form.reset({ ...shipmentDefaults(order, typed.orderAddressId), ...details });
      return;
    }
    const { orderAddressId, items } = followOrder(order, typed, before);
    if (items !== undefined) form.setValue('items', items, { shouldDirty: true });
    if (orderAddressId === undefined) return;
    form.setValue('orderAddressId', orderAddressId, { shouldDirty: true });
    if (typed.shippingMethod === form.formState.defaultValues?.shippingMethod) {
      const { shippingMethod } = shipmentDefaults(order, orderAddressId);
      form.setValue('shippingMethod', shippingMethod, { shouldDirty: true });
    }
  }, [order, details, isDirty, form]);
  // While an answer is awaited, the news is this very shipment.
  return { ...store, isNews: isNews && !store.pending, answeredId };
}

/** What of an order decides whether a shipment still makes sense; a shipment that was set aside and is settled changes nothing. */
function pictureOf({ drawnFrom: { left } }: OfferedOrder): string {
  return JSON.stringify(Object.entries(left).toSorted());
}

const HELD_BACK: FailedState = {
  status: 'failed',
  code: 'conflict',
  applied: 'no',
  message:
    'Somebody shipped part of this order, or deleted a shipment of it, while you filled in the form, so nothing was sent yet. The page shows the order as it is now; what you typed is kept. Check the quantities, then press the button again.',
  fields: {},
};
