'use client';
import { failuresOnly } from '@/components/forms/failures-only';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { WorkingNote } from '@/components/forms/working-note';
import { pinSchema } from '@/lib/definitions/own-carrier-form';
import type { FormState } from '@/lib/form-state';

interface PinFormProps {
  carrierName: string;
  enterPin: (values: { pin: string }) => Promise<FormState>;
  /** The form may be gone by then. */
  onEntered: (answer: FormState) => void;
}

/** Enters the PIN that the carrier sent. */
export function PinForm({ carrierName, enterPin, onEntered }: PinFormProps) {
  const storeForm = useStoreForm({
    schema: pinSchema,
    defaultValues: { pin: '' },
    action: enterPin,
    onSaved: (state) => {
      storeForm.form.reset({ pin: '' });
      onEntered(state);
    },
  });
  return (
    <StoreFormBody storeForm={failuresOnly(storeForm)} submitLabel="Enter PIN" failedHeader="The PIN was not accepted">
      <TextField
        control={storeForm.form.control}
        name="pin"
        label="PIN"
        description={`The one that ${carrierName} sent you. After repeated failures ${carrierName} locks this way for a day.`}
        required
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code' }}
      />
      <WorkingNote isWorking={storeForm.pending}>
        Shippo is asking the carrier. This can take half a minute.
      </WorkingNote>
    </StoreFormBody>
  );
}
