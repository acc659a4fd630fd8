'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useWatch, type Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ReplaceableField } from '@/components/forms/replaceable-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { TextareaField } from '@/components/forms/textarea-field';
import { settingTypeNames, type ProviderFormValues, type ProviderSetting } from '@/lib/definitions/provider-settings';

interface ProviderSettingRowProps {
  control: Control<ProviderFormValues, unknown, ProviderFormValues>;
  index: number;
  /** Its value is stored: name and type stay, the value can be replaced. */
  isKept: boolean;
  /** The value typed so far does not fit the new type. */
  onTypeChange: (type: ProviderSetting['type']) => void;
  onRemove: () => void;
}

const TYPE_OPTIONS = Object.entries(settingTypeNames).map(([value, content]) => ({ value, content }));

/** One setting of a provider: its name, its type and its value. */
export function ProviderSettingRow({ control, index, isKept, onTypeChange, onRemove }: ProviderSettingRowProps) {
  const { code, type } = useWatch({ control, name: `settings.${index}` });
  const title = isKept ? code : `Setting ${index + 1}`;
  const valueLabel = isKept ? `Value of ${code}` : 'Value';
  return (
    <Row>
      <legend>{title}</legend>
      {isKept ? (
        <Text>{settingTypeNames[type]}</Text>
      ) : (
        <>
          <TextField control={control} name={`settings.${index}.code`} label="Name" required />
          <SelectField
            control={control}
            name={`settings.${index}.type`}
            label="Type"
            options={TYPE_OPTIONS}
            required
            onChosen={(chosen) => {
              onTypeChange(chosen as ProviderSetting['type']);
            }}
          />
        </>
      )}
      <ReplaceableField
        control={control}
        name={`settings.${index}.value`}
        label={valueLabel}
        isKept={isKept}
        emptyValue={type === 'yes_no' ? false : ''}
      >
        {(autoFocus) => (
          <ValueField control={control} index={index} type={type} label={valueLabel} autoFocus={autoFocus} />
        )}
      </ReplaceableField>
      <Button type="button" variant="subtle" mobileWidth="auto" aria-label={`Remove ${title}`} onClick={onRemove}>
        Remove
      </Button>
    </Row>
  );
}

interface ValueFieldProps extends Pick<ProviderSettingRowProps, 'control' | 'index'> {
  type: ProviderSetting['type'];
  label: string;
  autoFocus: boolean;
}

function ValueField({ control, index, type, label, autoFocus }: ValueFieldProps) {
  const name = `settings.${index}.value` as const;
  if (type === 'yes_no') return <CheckboxField {...{ control, name, autoFocus }} label={`${label}: yes`} />;
  if (type === 'list') {
    return <TextareaField {...{ control, name, label, autoFocus }} description="One entry a line." required />;
  }
  const input = { type: 'password', autoComplete: 'new-password', spellCheck: false, autoFocus };
  return <TextField {...{ control, name, label, input }} required />;
}

const Row = styled.fieldset`
  min-width: 0;
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  padding: ${({ theme }) => theme.spacing.small} ${({ theme }) => theme.spacing.medium};
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  max-width: 32rem;
  box-sizing: border-box;

  legend {
    padding: 0 ${({ theme }) => theme.spacing.xxSmall};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;
