'use client';
import { Text } from '@bigcommerce/big-design';
import { AskingButton } from '@/components/forms/asking-button';
import type { ActivityRow } from '@/lib/activity/activity-rows';
import type { FormState } from '@/lib/form-state';

interface UndoButtonProps {
  row: ActivityRow;
  undo: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, then undoes what an entry tells. */
export function UndoButton({ row, undo, onAnswer }: UndoButtonProps) {
  return (
    <AskingButton
      label="Undo"
      fullLabel={`Undo: ${row.what}, ${row.to}, ${row.when}`}
      title={`Undo “${row.what}”?`}
      confirmLabel="Undo"
      destructive={false}
      action={undo}
      onAnswer={onAnswer}
    >
      <Text>
        {row.isDeletion
          ? `${row.to} is added to the store again, with all its settings and a new id.`
          : `${row.to} gets back what it had before, in the store and for shoppers.`}
      </Text>
      <Text>If somebody changed it since, nothing is undone and you are told what changed.</Text>
    </AskingButton>
  );
}
