'use client';
import type { Control, FieldValues, Path } from 'react-hook-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ChoicesField } from '@/components/forms/choices-field';
import { OutsideCostField } from '@/components/forms/outside-cost-field';
import { RangesField } from '@/components/forms/ranges-field';
import { SecretField } from '@/components/forms/secret-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import type { FieldDefinition, ValueMap } from '@/lib/definitions/field';
import type { SettingsStyle } from '@/lib/format/range-style';

interface DefinitionFieldsProps<Values extends FieldValues, Parsed> {
  fields: readonly FieldDefinition[];
  control: Control<Values, unknown, Parsed>;
  /** Where the values stand in the form: `settings.` when field `rate` is at `settings.rate`. At the root unless given. */
  prefix?: string;
  /** Codes of the secrets that are stored: shown as *Saved*, with **Replace**. */
  kept?: readonly string[];
  /** For amounts and weights. */
  style?: SettingsStyle;
}

/** Draws a list of fields: the form of every carrier and every method type. */
export function DefinitionFields<Values extends FieldValues, Parsed>(props: DefinitionFieldsProps<Values, Parsed>) {
  return props.fields.map((field) => <DefinitionField key={field.code} {...props} field={field} />);
}

type DefinitionFieldProps<Values extends FieldValues, Parsed> = DefinitionFieldsProps<Values, Parsed> & {
  field: FieldDefinition;
};

function DefinitionField<Values extends FieldValues, Parsed>(props: DefinitionFieldProps<Values, Parsed>) {
  const { field, fields, control, prefix = '', kept = [], style = NO_STYLE } = props;
  const { label, description, required } = field;
  const common = { control, name: `${prefix}${field.code}` as Path<Values>, label, description, required };
  switch (field.type) {
    case 'text':
      return <TextField {...common} />;
    case 'password':
      return <SecretField {...common} isKept={kept.includes(field.code)} />;
    case 'checkbox':
      return <CheckboxField {...common} />;
    case 'select':
      return <SelectField {...common} options={toOptions(field.map)} />;
    case 'multiselect':
      return <ChoicesField {...common} options={toOptions(field.map)} />;
    case 'number':
      return <TextField {...common} input={{ inputMode: 'decimal' }} />;
    case 'money':
      return (
        <TextField
          {...common}
          label={style.currency === '' ? label : `${label} (${style.currency})`}
          input={{ inputMode: 'decimal' }}
        />
      );
    case 'ranges':
      return <RangesField {...common} style={{ ...style, unit: field.unit }} />;
    case 'outside_cost': {
      const ranges = fields.find((other) => other.type === 'ranges');
      const rangesName = `${prefix}${ranges?.code ?? ''}` as Path<Values>;
      const unit = ranges?.type === 'ranges' ? ranges.unit : 'money';
      return <OutsideCostField {...common} rangesName={rangesName} style={{ ...style, unit }} />;
    }
  }
}

const NO_STYLE: SettingsStyle = { currency: '', weightUnits: '', locale: 'en-US' };

function toOptions(map: ValueMap) {
  return Object.entries(map).map(([value, content]) => ({ value, content }));
}
