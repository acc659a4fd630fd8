'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { useWatch, type Control } from 'react-hook-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { Notice } from '@/components/shell/notice';
import { FreeSettingsFields } from '@/components/zones/free-settings-fields';
import { StorefrontsField } from '@/components/zones/storefronts-field';
import type { FieldDefinition } from '@/lib/definitions/field';
import type { FreeSetting } from '@/lib/definitions/free-settings';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { Storefront } from '@/lib/stores/list-storefronts';

interface MethodFieldsProps {
  control: Control<MethodFormValues, unknown, MethodFormValues>;
  fields: readonly FieldDefinition[];
  style: SettingsStyle;
  /** Its settings are names and values; `stored` is what the form began with. */
  free?: { stored: readonly FreeSetting[]; isProvider: boolean } | undefined;
  /** The storefronts among which it can be limited to some; empty when there is no choice. */
  storefronts?: readonly Storefront[];
  /** BigCommerce cannot limit its type to some storefronts. */
  isOnEveryStorefront?: boolean;
  isFallback?: boolean;
  /** Good to know before the settings are filled in. */
  settingsNote?: string | undefined;
}

/** What every method has, and between it the settings of its type. */
export function MethodFields(props: MethodFieldsProps) {
  const { control, fields, style, settingsNote, free, storefronts = [], isOnEveryStorefront, isFallback } = props;
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
        {isFallback ? (
          <Text marginBottom="none">
            This is a fallback method: BigCommerce offers it when the store’s advanced shipping rules (ShipperHQ) cannot
            be reached. Saving here keeps it one.
          </Text>
        ) : null}
      </Panel>
      {fields.length > 0 || settingsNote !== undefined || free ? (
        <Panel header="Settings">
          {settingsNote === undefined ? null : <Notice type="info" messages={[settingsNote]} />}
          <DefinitionFields fields={fields} control={control} prefix="settings." style={style} />
          {free ? <FreeSettingsFields control={control} {...free} /> : null}
        </Panel>
      ) : null}
      {storefronts.length > 1 ? (
        <Panel header="Storefronts">
          {isOnEveryStorefront ? (
            <Text marginBottom="none">
              Offered on every storefront. BigCommerce cannot limit a method of this type to some of them.
            </Text>
          ) : (
            <StorefrontsField control={control} storefronts={storefronts} />
          )}
        </Panel>
      ) : null}
      <Panel header="Handling fee" description="Added to what the method costs.">
        <HandlingFeeFields control={control} currency={style.currency} />
      </Panel>
    </>
  );
}

function HandlingFeeFields({ control, currency }: Pick<MethodFieldsProps, 'control'> & { currency: string }) {
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
