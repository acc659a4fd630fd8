'use client';
import { Text } from '@bigcommerce/big-design';
import type { Control, FieldValues, Path } from 'react-hook-form';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { RadioGroup } from '@/components/forms/radio-group';
import { TextField } from '@/components/forms/text-field';
import {
  accountNumberRule,
  wayOf,
  type ChosenCarrier,
  type ConnectionValues,
} from '@/lib/definitions/own-carrier-form';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import { isShippoCode } from '@/lib/definitions/carrier-codes';

interface WayFieldsProps<Values extends FieldValues & ConnectionValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  choice: ChosenCarrier;
  onWay: (wayId: string) => void;
}

/** What connects a carrier: the ways there are to do it, the account number, and the chosen way's own fields. */
export function WayFields<Values extends FieldValues & ConnectionValues, Parsed>(
  props: WayFieldsProps<Values, Parsed>,
) {
  const { control, choice, onWay } = props;
  const definition = isShippoCode(choice.carrier) ? shippoCarriers[choice.carrier] : undefined;
  const way = wayOf(choice);
  const rule = accountNumberRule(choice);
  return (
    <>
      {way && definition?.note ? <Text>{definition.note}</Text> : null}
      {way && definition && definition.ways.length > 1 ? (
        <RadioGroup
          legend={`How to connect ${definition.name}`}
          name={`way-${definition.code}`}
          options={definition.ways.map(({ id, label, description }) => ({ value: id, content: label, description }))}
          value={way.id}
          onChange={onWay}
        />
      ) : null}
      {way && definition?.ways.length === 1 ? <Text>{way.description}</Text> : null}
      {rule === 'none' ? null : (
        <TextField
          control={control}
          name={'accountNumber' as Path<Values>}
          label="Account number"
          required={rule === 'required'}
        />
      )}
      {way ? <DefinitionFields fields={way.fields} control={control} prefix="parameters." /> : null}
    </>
  );
}
