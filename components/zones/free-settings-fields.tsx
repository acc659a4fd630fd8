'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useRef } from 'react';
import { useFieldArray, type Control } from 'react-hook-form';
import { FreeSettingRow } from '@/components/zones/free-setting-row';
import type { FreeSetting } from '@/lib/definitions/free-settings';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';

interface FreeSettingsFieldsProps {
  control: Control<MethodFormValues, unknown, MethodFormValues>;
  /** What the form began with. */
  stored: readonly FreeSetting[];
  /** A provider’s values may be secrets: they are typed unseen. */
  isProvider: boolean;
}

/** The settings of a type that BigCommerce documents no settings of: every one by its name, type and value. */
export function FreeSettingsFields({ control, stored, isProvider }: FreeSettingsFieldsProps) {
  const { fields: rows, append, remove } = useFieldArray({ control, name: 'other' });
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Text marginBottom="small">
        {isProvider
          ? 'Only the provider’s own documentation says which settings it takes. Values that may be secrets are never shown again.'
          : stored.length > 0
            ? 'BigCommerce documents no settings of this type. These are the ones that the store has.'
            : 'BigCommerce documents no settings of this type. Add one only if you know its name.'}
      </Text>
      {rows.map((row, index) => (
        <FreeSettingRow
          key={row.id}
          control={control}
          index={index}
          stored={row.origin === '' ? undefined : stored.find(({ origin }) => origin === row.origin)}
          isProvider={isProvider}
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
        onClick={() => {
          append({ name: '', type: 'text', value: '', origin: '' }, { focusName: `other.${rows.length}.name` });
        }}
      >
        Add setting
      </Button>
    </>
  );
}
