'use client';
import { Panel } from '@bigcommerce/big-design';
import { useWatch, type Control } from 'react-hook-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { Notice } from '@/components/shell/notice';
import type { FieldDefinition } from '@/lib/definitions/field';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';

interface MethodFieldsProps {
  control: Control<MethodFormValues, unknown, MethodFormValues>;
  fields: readonly FieldDefinition[];
  /** ISO 4217 */
  currency: string;
  /** Good to know before the settings are filled in. */
  settingsNote?: string | undefined;
}

/** What every method has, and between it the settings of its type. */
export function MethodFields({ control, fields, currency, settingsNote }: MethodFieldsProps) {
  return (
    <>
      <Panel header="Method">
        <TextField
          control={control}
          name="name"
          label="Name"
          description="Shoppers see it at checkout, unless the carrier names its services itself."
          required
        />
        <CheckboxField
          control={control}
          name="enabled"
          label="Enabled"
          description="A disabled method keeps its settings and is not offered at checkout."
        />
      </Panel>
      {fields.length > 0 || settingsNote !== undefined ? (
        <Panel header="Settings">
          {settingsNote === undefined ? null : <Notice type="info" messages={[settingsNote]} />}
          <DefinitionFields fields={fields} control={control} prefix="settings." currency={currency} />
        </Panel>
      ) : null}
      <Panel header="Handling fee" description="Added to what the method costs.">
        <HandlingFeeFields control={control} currency={currency} />
      </Panel>
    </>
  );
}

function HandlingFeeFields({ control, currency }: Pick<MethodFieldsProps, 'control' | 'currency'>) {
  const kind = useWatch({ control, name: 'handlingFee.kind' });
  return (
    <>
      <SelectField
        control={control}
        name="handlingFee.kind"
        label="Handling fee"
        required
        options={[
          { value: 'none', content: 'None' },
          { value: 'fixed', content: 'Fixed amount' },
          { value: 'percentage', content: 'Percentage' },
        ]}
      />
      {kind === 'none' ? null : (
        <TextField
          control={control}
          name="handlingFee.amount"
          label={kind === 'fixed' ? `Amount (${currency})` : 'Percentage (%)'}
          required
          input={{ inputMode: 'decimal' }}
        />
      )}
    </>
  );
}
