'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { useRowAction } from '@/components/zones/use-row-action';
import type { ActivityRow } from '@/lib/activity/activity-rows';
import type { FormState } from '@/lib/form-state';

interface UndoButtonProps {
  row: ActivityRow;
  undo: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, then undoes what an entry tells. */
export function UndoButton({ row, undo, onAnswer }: UndoButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { pending, run } = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  return (
    <>
      <Button
        variant="subtle"
        mobileWidth="auto"
        aria-label={`Undo: ${row.what}, ${row.to}, ${row.when}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        Undo
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Undo “${row.what}”?`}
        confirmLabel="Undo"
        isPending={pending}
        destructive={false}
        onConfirm={() => {
          run(undo);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Text>
          {row.isDeletion
            ? `${row.to} is added to the store again, with all its settings and a new id.`
            : `${row.to} gets back what it had before, in the store and for shoppers.`}
        </Text>
        <Text>If somebody changed it since, nothing is undone and you are told what changed.</Text>
      </ConfirmDialog>
    </>
  );
}
