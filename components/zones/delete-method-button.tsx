'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { useRowAction } from '@/components/zones/use-row-action';
import type { FormState } from '@/lib/form-state';

interface DeleteMethodButtonProps {
  method: { name: string; enabled: boolean };
  zoneName: string;
  deleteMethod: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, then deletes a method. */
export function DeleteMethodButton({ method, zoneName, deleteMethod, onAnswer }: DeleteMethodButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { pending, run } = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  return (
    <>
      <Button
        variant="subtle"
        actionType="destructive"
        mobileWidth="auto"
        aria-label={`Delete ${method.name}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        Delete
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Delete “${method.name}”?`}
        confirmLabel="Delete method"
        isPending={pending}
        onConfirm={() => {
          run(deleteMethod);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Text>
          {method.enabled
            ? `Shoppers in ${zoneName} will no longer be offered this method.`
            : `It is disabled, so shoppers in ${zoneName} are not offered it now.`}
        </Text>
        <Text>
          For 90 days you can undo this on the activity page: the method is then restored with its settings, under a new
          id. To take it off the checkout and keep it, disable it instead.
        </Text>
      </ConfirmDialog>
    </>
  );
}
