'use client';
import { Button } from '@bigcommerce/big-design';
import { failuresOnly } from '@/components/forms/failures-only';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { WorkingNote } from '@/components/forms/working-note';
import { shippoKeyFormSchema, type ShippoKeyForm as Values } from '@/lib/definitions/shippo-key-form';
import type { FormState, SavedState } from '@/lib/form-state';

interface ShippoKeyFormProps {
  /** There is one already, and it stays unless this one is saved. */
  isReplacing: boolean;
  save: (values: Values) => Promise<FormState>;
  onSaved: (answer: SavedState) => void;
  onCancel: () => void;
}

/** Takes a Shippo key. `new-password` keeps password managers from putting another one in. */
export function ShippoKeyForm({ isReplacing, save, onSaved, onCancel }: ShippoKeyFormProps) {
  const storeForm = useStoreForm<Values, Values>({
    schema: shippoKeyFormSchema,
    defaultValues: { key: '' },
    action: save,
    onSaved: (state) => {
      storeForm.form.reset({ key: '' });
      onSaved(state);
    },
  });
  return (
    <StoreFormBody
      storeForm={failuresOnly(storeForm)}
      submitLabel="Save key"
      failedHeader="The Shippo key was not saved"
    >
      <TextField
        control={storeForm.form.control}
        name="key"
        label="Shippo key"
        description="Begins with shippo_live_ or shippo_test_. Copy it from Shippo under Settings, API. Shippo is asked whether it is right."
        required
        input={{ type: 'password', autoComplete: 'new-password', spellCheck: false, autoFocus: isReplacing }}
      />
      <WorkingNote isWorking={storeForm.pending}>Shippo is being asked whether the key is right.</WorkingNote>
      {isReplacing ? (
        <Button type="button" variant="subtle" mobileWidth="auto" marginBottom="medium" onClick={onCancel}>
          Keep the saved one
        </Button>
      ) : null}
    </StoreFormBody>
  );
}
