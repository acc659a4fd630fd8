'use client';
import { useState } from 'react';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FormDialog } from '@/components/forms/form-dialog';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { NOTHING_SHOWN_YET } from '@/components/own-carriers/connection-names';
import type { ServiceLevelView } from '@/lib/carriers/views/service-level-view';
import { serviceLevelFormSchema, type ServiceLevelValues } from '@/lib/definitions/service-level-form';
import type { FormState, SavedState } from '@/lib/form-state';

/** What the form sends; sent again under the same id, it makes one level. */
export interface SubmittedLevel extends ServiceLevelValues {
  formId: string;
}

interface LevelDialogProps {
  /** Undefined for a new one. */
  level: ServiceLevelView | undefined;
  save: (values: SubmittedLevel) => Promise<FormState>;
  onSaved: (answer: SavedState) => void;
  onCancel: () => void;
}

/** Adds a service level by hand, or changes one. */
export function LevelDialog({ level, save, onSaved, onCancel }: LevelDialogProps) {
  const [formId] = useState(() => crypto.randomUUID());
  const storeForm = useStoreForm<ServiceLevelValues, ServiceLevelValues>({
    schema: serviceLevelFormSchema,
    defaultValues: toValues(level),
    action: (values) => save({ ...values, formId }),
    onSaved,
  });
  const { control } = storeForm.form;
  return (
    <FormDialog
      title={level ? `Edit “${level.name}”` : 'Add service level'}
      storeForm={storeForm}
      submitLabel={level ? 'Save changes' : 'Add service level'}
      failedHeader={level ? 'The service level was not changed' : 'The service level was not added'}
      onCancel={onCancel}
    >
      <TextField control={control} name="name" label="Name" required />
      <TextField control={control} name="code" label="Code" description={codeDescription(level)} required />
      <TextField
        control={control}
        name="transitDays"
        label="Business days in transit"
        description="What to assume where nobody says how long it takes. Leave empty if it is not known."
        input={{ inputMode: 'numeric' }}
      />
      <CheckboxField control={control} name="isVisible" label="Show at checkout" description={NOTHING_SHOWN_YET} />
      <CheckboxField
        control={control}
        name="isDefault"
        label="Default"
        description="Takes the place of the carrier’s default, if there is one."
      />
    </FormDialog>
  );
}

function toValues(level: ServiceLevelView | undefined): ServiceLevelValues {
  return {
    name: level?.name ?? '',
    code: level?.code ?? '',
    transitDays: level?.transitDays == null ? '' : String(level.transitDays),
    isVisible: level?.isVisible ?? false,
    isDefault: level?.isDefault ?? false,
  };
}

function codeDescription(level: ServiceLevelView | undefined): string {
  return level?.origin === 'shippo'
    ? 'What your data calls it. Shippo is still asked by its own code.'
    : 'What your data calls it, such as same_day. No two levels of this carrier can have the same.';
}
