'use client';
import { Text } from '@bigcommerce/big-design';
import { AskingButton } from '@/components/forms/asking-button';
import type { FormState } from '@/lib/form-state';

interface DeleteShipmentButtonProps {
  shipmentId: number;
  /** The order's, as the merchant calls it. */
  status: string;
  deleteShipment: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, saying what it does and does not undo, then deletes a shipment. */
export function DeleteShipmentButton({ shipmentId, status, deleteShipment, onAnswer }: DeleteShipmentButtonProps) {
  return (
    <AskingButton
      label="Delete"
      fullLabel={`Delete shipment ${shipmentId}`}
      title={`Delete shipment ${shipmentId}?`}
      confirmLabel="Delete shipment"
      destructive
      action={deleteShipment}
      onAnswer={onAnswer}
    >
      <DeletionWords status={status} many={false} />
    </AskingButton>
  );
}

/** What deleting shipments means; the same for one and for all. */
export function DeletionWords({ status, many }: { status: string; many: boolean }) {
  return (
    <>
      <Text>
        Nothing brings {many ? 'them' : 'it'} back. What {many ? 'they hold' : 'it holds'} can be shipped again, as a
        new shipment that e-mails the customer again.
      </Text>
      <Text>
        The e-mail that BigCommerce sent the customer is out already. As far as BigCommerce’s documents say, deleting
        sends no other.
      </Text>
      <Text>
        The order stays at “{status}”. Where that is no longer true, this page then offers to set the status back.
      </Text>
    </>
  );
}
