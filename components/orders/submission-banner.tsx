'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { submissionOutcome, type SubmissionOutcome } from '@/components/orders/submission-outcome';
import { Notice } from '@/components/shell/notice';
import { uncertainMessage } from '@/lib/definitions/shipment-form';
import type { OrderDetails } from '@/lib/orders/order-details';

interface SubmissionBannerProps {
  state: BannerState | undefined;
  order: OrderDetails;
  /** Whose answer it is; undefined when it is of no form that asks for a shipment. */
  formId: string | undefined;
  failedHeader: string;
}

/**
 * What became of a submission, where it was sent from. A lost answer is told there too, takes the focus, and is followed until it
 * is settled, because the form that stands below is for another shipment.
 */
export function SubmissionBanner({ state, order, formId, failedHeader }: SubmissionBannerProps) {
  if (state?.message === uncertainMessage && formId !== undefined) {
    return <LostAnswer key={formId} order={order} outcome={submissionOutcome(order, formId)} />;
  }
  const made = state?.status === 'saved' && formId !== undefined ? submissionOutcome(order, formId) : undefined;
  return (
    <FormBanner state={state} failedHeader={failedHeader}>
      {made?.state === 'created' ? <MadeShipment order={order} shipmentId={made.shipmentId} /> : null}
    </FormBanner>
  );
}

function LostAnswer({ order, outcome }: { order: OrderDetails; outcome: SubmissionOutcome }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      {told(order, outcome)}
    </div>
  );
}

function told(order: OrderDetails, outcome: SubmissionOutcome): ReactNode {
  switch (outcome.state) {
    case 'checking':
      return <Notice type="info" header={uncertainMessage} messages={[CHECKING]} />;
    case 'asks_person':
      return <Notice type="warning" header="Was the shipment made?" messages={[ASKS]} />;
    case 'not_made':
      return <Notice type="error" header="The shipment was not made" messages={[outcome.message]} />;
    case 'created':
      return (
        <Notice type="success" messages={[`Shipment ${outcome.shipmentId} was created.`]}>
          <MadeShipment order={order} shipmentId={outcome.shipmentId} />
        </Notice>
      );
  }
}

function MadeShipment({ order: { shipments }, shipmentId }: { order: OrderDetails; shipmentId: number }) {
  const shipment = shipments.find(({ id }) => id === shipmentId);
  if (!shipment) return null;
  const units = shipment.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <>
      <span>
        {units === 1 ? '1 item' : `${units} items`} to {shipment.to}.
      </span>
      <a href={`#shipment-${shipmentId}`}>See what the customer gets</a>
    </>
  );
}

const CHECKING =
  'BigCommerce’s answer was lost, so this is being checked now. Do not send it again: this message says how it ended. The form below is for what else is left.';
const ASKS = 'It could not be found out. The question at the top of this page has the answers to choose from.';
