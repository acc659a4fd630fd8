'use client';
import { Text } from '@bigcommerce/big-design';
import { AskingButton } from '@/components/forms/asking-button';
import type { FormState } from '@/lib/form-state';

interface DeleteMethodButtonProps {
  method: { name: string; enabled: boolean };
  zoneName: string;
  deleteMethod: () => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Asks, then deletes a method. */
export function DeleteMethodButton({ method, zoneName, deleteMethod, onAnswer }: DeleteMethodButtonProps) {
  return (
    <AskingButton
      label="Delete"
      fullLabel={`Delete ${method.name}`}
      title={`Delete “${method.name}”?`}
      confirmLabel="Delete method"
      destructive
      action={deleteMethod}
      onAnswer={onAnswer}
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
    </AskingButton>
  );
}
