'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { ProviderSettingRow } from '@/components/carriers/provider-setting-row';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { providerFormSchema, type ProviderFormValues, type ProviderSetting } from '@/lib/definitions/provider-settings';
import type { FormState } from '@/lib/form-state';

interface ProviderFormProps {
  /** Undefined while the merchant still types it. */
  carrierId?: string;
  /** The settings as they were sent last. */
  stored: readonly ProviderSetting[];
  /** Those whose values are still stored. */
  kept: readonly ProviderSetting[];
  isSaved: boolean;
  zonesPath: string;
  connect: (values: ProviderFormValues) => Promise<FormState>;
}

/** The connection of a third-party provider: only its own documents say which settings it wants. */
export function ProviderForm({ carrierId, stored, kept, isSaved, zonesPath, connect }: ProviderFormProps) {
  const storeForm = useStoreForm<ProviderFormValues, ProviderFormValues>({
    schema: providerFormSchema(kept),
    defaultValues: { carrierId: carrierId ?? '', settings: stored.map((setting) => startingRow(setting, kept)) },
    action: connect,
    onSaved: () => {
      const settings = carrierId === undefined ? [] : form.getValues('settings');
      form.reset({
        carrierId: carrierId ?? '',
        settings: settings.map(({ code, type }) => ({ code, type, value: null })),
      });
    },
  });
  const { form } = storeForm;
  const addButton = useRef<HTMLButtonElement>(null);
  const { fields: rows, append, remove } = useFieldArray({ control: form.control, name: 'settings' });
  return (
    <StoreFormBody
      storeForm={storeForm}
      submitLabel={isSaved ? 'Save changes' : 'Connect'}
      failedHeader={`The provider was not ${isSaved ? 'changed' : 'connected'}`}
      nextSteps={
        <ButtonLink $variant="secondary" href={zonesPath}>
          Enable in a zone
        </ButtonLink>
      }
    >
      {carrierId === undefined ? (
        <TextField
          control={form.control}
          name="carrierId"
          label="Provider ID"
          description="carrier_ and digits, as its documentation says. Its app must be installed in your store."
          required
        />
      ) : null}
      <Text marginBottom="small">
        Add every setting the provider asks for, with the name its documentation uses. Values are encrypted and never
        shown again. A provider without settings needs none.
      </Text>
      {rows.map((row, index) => (
        <ProviderSettingRow
          key={row.id}
          control={form.control}
          index={index}
          isKept={kept.some(({ code, type }) => code === row.code && type === row.type)}
          onTypeChange={(type) => {
            form.setValue(`settings.${index}.value`, type === 'yes_no' ? false : '');
          }}
          onRemove={() => {
            remove(index);
            // Its row, and the button that had the focus, are gone.
            addButton.current?.focus();
          }}
        />
      ))}
      <Button
        ref={addButton}
        type="button"
        variant="secondary"
        mobileWidth="auto"
        marginBottom="medium"
        onClick={() => {
          append({ code: '', type: 'text', value: '' });
        }}
      >
        Add setting
      </Button>
    </StoreFormBody>
  );
}

function startingRow({ code, type }: ProviderSetting, kept: readonly ProviderSetting[]) {
  if (kept.some((setting) => setting.code === code && setting.type === type)) return { code, type, value: null };
  return { code, type, value: type === 'yes_no' ? false : '' };
}
