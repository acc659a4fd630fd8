'use client';
import { Button, Input } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { DeletionWords } from '@/components/orders/delete-shipment-button';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { FormState } from '@/lib/form-state';

interface DeleteAllButtonProps {
  order: { id: number; status: string };
  /** How many there are. */
  count: number;
  deleteAll: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks for the order's number, then deletes every shipment of the order. */
export function DeleteAllButton({ order, count, deleteAll, onAnswer }: DeleteAllButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { pending, run } = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  const isRight = typed.trim().replace(/^#/, '') === String(order.id);
  return (
    <>
      <Button
        variant="secondary"
        actionType="destructive"
        mobileWidth="auto"
        onClick={() => {
          setTyped('');
          setOpen(true);
        }}
      >
        Delete all shipments
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Delete all ${count} shipments of order ${order.id}?`}
        confirmLabel="Delete all shipments"
        isPending={pending}
        isReady={isRight}
        onConfirm={() => {
          run(deleteAll);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <DeletionWords status={order.status} many />
        <Input
          label={`To confirm, type the order’s number: ${order.id}`}
          autoComplete="off"
          inputMode="numeric"
          disabled={pending}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </ConfirmDialog>
    </>
  );
}
