'use client';
import { Button } from '@bigcommerce/big-design';
import { useState, type ReactNode } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { FormState } from '@/lib/form-state';

interface AskingButtonProps {
  /** A verb. */
  label: string;
  /** With what it is about, for whoever hears the buttons one after the other. */
  fullLabel: string;
  title: string;
  confirmLabel: string;
  destructive: boolean;
  action: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
  /** What will happen. */
  children: ReactNode;
}

/** A button of a table's row that asks before it acts; the question stays, busy, until there is an answer. */
export function AskingButton(props: AskingButtonProps) {
  const { label, fullLabel, title, confirmLabel, destructive, action, onAnswer, children } = props;
  const [isOpen, setOpen] = useState(false);
  const { pending, run } = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  return (
    <>
      <Button
        variant="subtle"
        actionType={destructive ? 'destructive' : 'normal'}
        mobileWidth="auto"
        aria-label={fullLabel}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={title}
        confirmLabel={confirmLabel}
        isPending={pending}
        destructive={destructive}
        onConfirm={() => {
          run(action);
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
