'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { WorkingNote } from '@/components/forms/working-note';
import { useRowAction } from '@/components/forms/use-row-action';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import type { FormState } from '@/lib/form-state';

interface DeleteCarrierButtonProps {
  carrier: OwnCarrierView;
  levelCount: number;
  remove: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** **Delete carrier**, after saying what cannot be undone and what happens at Shippo. */
export function DeleteCarrierButton({ carrier, levelCount, remove, onAnswer }: DeleteCarrierButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { pending, run } = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  const atShippo = whatHappensAtShippo(carrier);
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        actionType="destructive"
        mobileWidth="auto"
        onClick={() => {
          setOpen(true);
        }}
      >
        Delete carrier
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Delete “${carrier.name}”?`}
        confirmLabel="Delete carrier"
        isPending={pending}
        onConfirm={() => {
          run(remove);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Text>
          The carrier is deleted{levelCount === 0 ? '' : ` with its ${countLevels(levelCount)}`}. This cannot be undone.
          Shipments and activity that name it stay as they are.
        </Text>
        {atShippo === undefined ? null : <Text>{atShippo}</Text>}
        <WorkingNote isWorking={pending && atShippo !== undefined}>Shippo is being asked first.</WorkingNote>
      </ConfirmDialog>
    </>
  );
}

function whatHappensAtShippo({ kind, connection, isAdopted }: OwnCarrierView): string | undefined {
  if (kind !== 'shippo' || connection.state === 'sandbox' || connection.state === 'unlinked') return undefined;
  if (isAdopted) return 'Its account was at Shippo before, so it stays there, switched on.';
  return 'Its account is switched off at Shippo first. If Shippo cannot do that now, nothing is deleted.';
}

function countLevels(count: number): string {
  return count === 1 ? '1 service level' : `${count} service levels`;
}
