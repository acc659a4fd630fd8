'use client';
import { useController, useWatch } from 'react-hook-form';
import { ChoicesField } from '@/components/forms/choices-field';
import { FormDialog } from '@/components/forms/form-dialog';
import { RadioGroup } from '@/components/forms/radio-group';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { keyRoleNames, permissionNames } from '@/components/settings/permission-names';
import { apiKeyFormSchema, keyLifetimes, type ApiKeyForm, type KeyLifetime } from '@/lib/definitions/api-key-form';
import { apiKeyRoles, apiPermissions } from '@/lib/definitions/api-permissions';
import type { FormState } from '@/lib/form-state';

interface ApiKeyDialogProps {
  create: (values: ApiKeyForm) => Promise<FormState>;
  onCancel: () => void;
}

const ROLES = apiKeyRoles.map((role) => ({ value: role, ...keyRoleNames[role] }));
const PERMISSIONS = apiPermissions.map((value) => ({ value, content: `${permissionNames[value]} (${value})` }));
const LIFETIMES = (Object.entries(keyLifetimes) as [KeyLifetime, number | null][]).map(([value, days]) => ({
  value,
  content: days === null ? 'Never' : `After ${days} days`,
}));

/** Asks what a new API key may do, and how long. */
export function ApiKeyDialog({ create, onCancel }: ApiKeyDialogProps) {
  const storeForm = useStoreForm<ApiKeyForm, ApiKeyForm>({
    schema: apiKeyFormSchema,
    defaultValues: { name: '', role: 'viewer', permissions: [], lifetime: 'days_365' },
    action: create,
  });
  const { control } = storeForm.form;
  const { field } = useController({ control, name: 'role' });
  const role = useWatch({ control, name: 'role' });
  return (
    <FormDialog
      title="Create API key"
      storeForm={storeForm}
      submitLabel="Create API key"
      failedHeader="The API key was not created"
      onCancel={onCancel}
    >
      <TextField
        control={control}
        name="name"
        label="Name"
        description="Who or what uses it, so that you know later which one to revoke."
        required
      />
      <RadioGroup
        legend="Role"
        name="role"
        options={ROLES}
        value={role}
        firstRef={field.ref}
        onChange={field.onChange}
      />
      {role === 'custom' ? (
        <ChoicesField control={control} name="permissions" label="Permissions" options={PERMISSIONS} required />
      ) : null}
      <SelectField control={control} name="lifetime" label="Ends" options={LIFETIMES} required />
    </FormDialog>
  );
}
