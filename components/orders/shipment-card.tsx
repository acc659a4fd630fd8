'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { ChangeItemsForm } from '@/components/orders/change-items-form';
import { DeleteShipmentButton } from '@/components/orders/delete-shipment-button';
import { EditShipmentForm } from '@/components/orders/edit-shipment-form';
import { ShipmentFacts } from '@/components/orders/shipment-facts';
import type { ShipmentTools } from '@/components/orders/shipment-tools';
import { ButtonLink } from '@/components/shell/button-link';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import type { ShipmentView } from '@/lib/orders/shipment-view';

type OpenForm = 'edit' | 'items';

interface ShipmentCardProps {
  shipment: ShipmentView;
  /** It is not in BigCommerce any more, and shown only for what is typed in its form. */
  isGone: boolean;
  order: OrderDetails;
  drawing: string;
  slipHref: string;
  /** Left out when the role does not allow them. */
  tools?: ShipmentTools | undefined;
  /** Tells whether something may be typed in it. */
  onForm: (isOpen: boolean) => void;
  /** Of what takes the shipment away, and its card with it; with the form's id when it asked for another one. */
  onAnswer: (answer: FormState, formId?: string) => void;
}

/** One shipment, with what can be done with it. */
export function ShipmentCard({ shipment, isGone, order, drawing, slipHref, tools, ...props }: ShipmentCardProps) {
  const { onForm, onAnswer } = props;
  const [openForm, setOpenForm] = useState<OpenForm>();
  const [banner, setBanner] = useState<BannerState>();
  const editButton = useRef<HTMLButtonElement>(null);
  const itemsButton = useRef<HTMLButtonElement>(null);
  const show = (form: OpenForm | undefined) => {
    setBanner(undefined);
    setOpenForm(form);
    onForm(form !== undefined);
  };
  const close = (form: OpenForm) => {
    // At once, because the button that takes the focus is drawn again only then.
    flushSync(() => {
      show(undefined);
    });
    (form === 'edit' ? editButton : itemsButton).current?.focus();
  };
  if (tools && openForm === 'edit') {
    return (
      <EditShipmentForm
        shipment={shipment}
        isGone={isGone}
        providers={tools.providers}
        currency={tools.currency}
        action={(values) => tools.update(shipment.id, values)}
        onCancel={() => {
          close('edit');
        }}
        onSaved={(answer) => {
          show(undefined);
          setBanner({ ...answer, takesFocus: true });
        }}
      />
    );
  }
  if (tools && openForm === 'items') {
    return (
      <ChangeItemsForm
        {...{ shipment, isGone, order, drawing }}
        providers={tools.providers}
        currency={tools.currency}
        action={(values) => tools.replace(shipment.id, values)}
        onCancel={() => {
          close('items');
        }}
        onSaved={(answer, formId) => {
          show(undefined);
          onAnswer(answer, formId);
        }}
      />
    );
  }
  return (
    <>
      <FormBanner state={banner} />
      <Text bold marginBottom="xxSmall">
        Shipment {shipment.id}
      </Text>
      <ShipmentFacts shipment={shipment} />
      <Buttons>
        {tools ? (
          <>
            <Button
              ref={editButton}
              variant="subtle"
              mobileWidth="auto"
              aria-label={`Edit shipment ${shipment.id}`}
              onClick={() => {
                show('edit');
              }}
            >
              Edit
            </Button>
            <Button
              ref={itemsButton}
              variant="subtle"
              mobileWidth="auto"
              aria-label={`Change items of shipment ${shipment.id}`}
              onClick={() => {
                show('items');
              }}
            >
              Change items
            </Button>
          </>
        ) : null}
        <ButtonLink $variant="subtle" href={slipHref} aria-label={`Print packing slip of shipment ${shipment.id}`}>
          Print packing slip
        </ButtonLink>
        {tools ? (
          <DeleteShipmentButton
            shipmentId={shipment.id}
            status={order.status}
            deleteShipment={() => tools.remove(shipment.id)}
            onAnswer={onAnswer}
          />
        ) : null}
      </Buttons>
    </>
  );
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.xxSmall};
  margin: ${({ theme }) => theme.spacing.xSmall} 0 0 -${({ theme }) => theme.spacing.medium};

  && > button {
    margin: 0;
  }
`;
