'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { BannerState } from '@/components/forms/use-store-form';
import { DeleteAllButton } from '@/components/orders/delete-all-button';
import { ShipmentCard } from '@/components/orders/shipment-card';
import type { ShipmentTools } from '@/components/orders/shipment-tools';
import { SubmissionBanner } from '@/components/orders/submission-banner';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';
import type { ShipmentView } from '@/lib/orders/shipment-view';

interface ShipmentsPanelProps {
  order: OrderDetails;
  /** Names what the server drew last. */
  drawing: string;
  slipHref: (shipmentId: number) => string;
  /** Left out when the role does not allow them. */
  tools?: ShipmentTools | undefined;
  /** About the status that deleting left behind. */
  children?: ReactNode;
}

/** The order's shipments as BigCommerce has them, whoever made them. */
export function ShipmentsPanel({ order, drawing, slipHref, tools, children }: ShipmentsPanelProps) {
  const { shipments } = order;
  const [banner, setBanner] = useState<BannerState & { formId: string | undefined }>();
  const { shown, setOpen } = useOpenShipments(shipments);
  const answer = (state: FormState, formId?: string) => {
    setBanner({ ...state, takesFocus: true, formId });
  };
  return (
    <Panel header="Shipments">
      <SubmissionBanner state={banner} order={order} formId={banner?.formId} failedHeader="Deleting did not succeed" />
      {children}
      {shown.length === 0 ? <Text marginBottom="none">This order has no shipments.</Text> : null}
      <List aria-label="Shipments">
        {shown.map((shipment) => (
          <li key={shipment.id} id={`shipment-${shipment.id}`} tabIndex={-1}>
            <ShipmentCard
              shipment={shipment}
              isGone={!shipments.includes(shipment)}
              order={order}
              drawing={drawing}
              slipHref={slipHref(shipment.id)}
              tools={tools}
              onForm={(isOpen) => {
                setOpen(shipment, isOpen);
              }}
              onAnswer={answer}
            />
          </li>
        ))}
      </List>
      {tools && shipments.length > 1 ? (
        <Below>
          <DeleteAllButton
            order={order}
            count={shipments.length}
            deleteAll={() => tools.removeAll(shipments.map(({ id }) => id))}
            onAnswer={answer}
          />
        </Below>
      ) : null}
    </Panel>
  );
}

/** The shipments there are, and those that are gone while a form of theirs is open: what was typed in it is not thrown away. */
function useOpenShipments(shipments: readonly ShipmentView[]) {
  const [open, setOpenOnes] = useState<readonly ShipmentView[]>([]);
  const gone = open.filter(({ id }) => !shipments.some((shipment) => shipment.id === id));
  return {
    shown: [...shipments, ...gone].toSorted((a, b) => a.id - b.id),
    setOpen: (shipment: ShipmentView, isOpen: boolean) => {
      setOpenOnes((before) => [...before.filter(({ id }) => id !== shipment.id), ...(isOpen ? [shipment] : [])]);
    },
  };
}

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spacing.large};
  margin: 0;
  padding: 0;
  list-style: none;

  > li {
    min-width: 0;
    outline: none;
  }
  > li + li {
    padding-top: ${({ theme }) => theme.spacing.large};
    border-top: ${({ theme }) => theme.border.box};
  }
`;

const Below = styled.div`
  margin-top: ${({ theme }) => theme.spacing.large};
`;
