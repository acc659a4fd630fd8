'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useController, useWatch, type Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ReplaceableField } from '@/components/forms/replaceable-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { TextareaField } from '@/components/forms/textarea-field';
import {
  emptyFreeValue,
  freeSettingTypeNames,
  type FreeSetting,
  type FreeSettingType,
} from '@/lib/definitions/free-settings';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';

interface FreeSettingRowProps {
  control: Control<MethodFormValues, unknown, MethodFormValues>;
  index: number;
  /** As BigCommerce has it; undefined for a new one. Its name and type stay, its value can be changed. */
  stored: FreeSetting | undefined;
  isProvider: boolean;
  onRemove: () => void;
}

const TYPE_OPTIONS = Object.entries(freeSettingTypeNames).map(([value, content]) => ({ value, content }));

/** One setting: its name, its type and its value. */
export function FreeSettingRow({ control, index, stored, isProvider, onRemove }: FreeSettingRowProps) {
  const type = useWatch({ control, name: `other.${index}.type` });
  const { field: value } = useController({ control, name: `other.${index}.value` });
  const title = stored?.name ?? `Setting ${index + 1}`;
  const label = stored ? `Value of ${stored.name}` : 'Value';
  const isKept = stored?.value === null;
  return (
    <Row>
      <legend>{title}</legend>
      {stored ? (
        <Text>{freeSettingTypeNames[stored.type]}</Text>
      ) : (
        <>
          <TextField control={control} name={`other.${index}.name`} label="Name" required />
          <SelectField
            control={control}
            name={`other.${index}.type`}
            label="Type"
            options={TYPE_OPTIONS}
            required
            onChosen={(chosen) => {
              // A yes or no is no text, and the other way round.
              const empty = emptyFreeValue(chosen as FreeSettingType);
              if (typeof empty !== typeof value.value) value.onChange(empty);
            }}
          />
        </>
      )}
      <ReplaceableField
        control={control}
        name={`other.${index}.value`}
        label={label}
        isKept={isKept}
        emptyValue={emptyFreeValue(type)}
      >
        {(autoFocus) => (
          <ValueField {...{ control, index, type, label, autoFocus }} isHidden={isKept || (isProvider && !stored)} />
        )}
      </ReplaceableField>
      <Button type="button" variant="subtle" mobileWidth="auto" aria-label={`Remove ${title}`} onClick={onRemove}>
        Remove
      </Button>
    </Row>
  );
}

interface ValueFieldProps extends Pick<FreeSettingRowProps, 'control' | 'index'> {
  type: FreeSettingType;
  label: string;
  autoFocus: boolean;
  /** It may be a secret, so it is typed unseen where that is possible. */
  isHidden: boolean;
}

function ValueField({ control, index, type, label, autoFocus, isHidden }: ValueFieldProps) {
  const name = `other.${index}.value` as const;
  switch (type) {
    case 'yes_no':
      return <CheckboxField {...{ control, name, autoFocus }} label={`${label}: yes`} />;
    case 'list':
      return <TextareaField {...{ control, name, label, autoFocus }} description="One entry a line." />;
    case 'json':
      return <TextareaField {...{ control, name, label, autoFocus }} />;
    case 'number':
      return <TextField {...{ control, name, label }} input={{ inputMode: 'decimal', autoFocus }} />;
    case 'text': {
      const hidden = { type: 'password', autoComplete: 'new-password', spellCheck: false } as const;
      return <TextField {...{ control, name, label }} input={{ ...(isHidden ? hidden : {}), autoFocus }} />;
    }
  }
}

const Row = styled.fieldset`
  min-width: 0;
  max-width: 32rem;
  box-sizing: border-box;
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  padding: ${({ theme }) => `${theme.spacing.small} ${theme.spacing.medium}`};
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  overflow-wrap: anywhere;

  legend {
    padding: 0 ${({ theme }) => theme.spacing.xxSmall};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;
