'use client';
import { Small } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useWatch, type Control, type FieldValues, type Path } from 'react-hook-form';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import type { FieldProps } from '@/components/forms/use-field';
import type { OutsideCost } from '@/lib/definitions/field';
import { analyzeRanges, describeUncovered } from '@/lib/definitions/rates/analyze-ranges';
import { isRangeRows, toLimits, toOutsideCost } from '@/lib/definitions/ranges-schema';
import { formatMoney } from '@/lib/format/format-money';
import { writeLimit, type RangeStyle } from '@/lib/format/range-style';

interface OutsideCostFieldProps<Values extends FieldValues, Parsed> extends FieldProps<Values, Parsed> {
  /** Where the ranges stand in the form. */
  rangesName: Path<Values>;
  style: RangeStyle;
}

/** What an order costs that is in no range, and what that means for which orders. */
export function OutsideCostField<Values extends FieldValues, Parsed>(props: OutsideCostFieldProps<Values, Parsed>) {
  const { control, name, label, rangesName, style } = props;
  const cost = toOutsideCost(useWatch({ control, name }));
  const rows = useWatch({ control, name: rangesName }) as unknown;
  const [firstKind] = useState(cost.kind);
  const isKnown = OPTIONS.some(({ value }) => value === firstKind);
  const uncovered = analyzeRanges(toLimits(isRangeRows(rows) ? rows : [])).uncovered;
  const orders = describeUncovered(uncovered, (limit) => writeLimit(limit, style));
  return (
    <>
      <SelectField
        control={control}
        name={`${name}.kind` as Path<Values>}
        label={label}
        required
        options={isKnown ? OPTIONS : [...OPTIONS, { value: firstKind, content: `${firstKind} (set in BigCommerce)` }]}
      />
      {cost.kind === 'none' ? null : (
        <Amount control={control} name={`${name}.amount` as Path<Values>} kind={cost.kind} currency={style.currency} />
      )}
      {uncovered.length === 0 ? null : (
        <Small role="status" marginBottom="none">
          Orders {orders}: {meaning(cost, style)}
        </Small>
      )}
    </>
  );
}

interface AmountProps<Values extends FieldValues, Parsed> {
  control: Control<Values, unknown, Parsed>;
  name: Path<Values>;
  kind: string;
  currency: string;
}

function Amount<Values extends FieldValues, Parsed>({ control, name, kind, currency }: AmountProps<Values, Parsed>) {
  const label = kind === 'percentage_of_total' ? 'Percentage of the order total (%)' : `Fixed amount (${currency})`;
  return <TextField control={control} name={name} label={label} required input={{ inputMode: 'decimal' }} />;
}

function meaning({ kind, amount }: OutsideCost, { currency, locale }: RangeStyle): string {
  if (kind === 'none') return 'the method is not offered.';
  if (amount.trim() === '') return 'the cost is not written yet.';
  if (kind === 'percentage_of_total') return `the method costs ${amount.trim()}% of the order total.`;
  return kind === 'fixed_amount'
    ? `the method costs ${formatMoney(amount.trim(), currency, locale)}.`
    : `the method costs ${amount.trim()}, calculated as BigCommerce understands “${kind}”.`;
}

const OPTIONS = [
  { value: 'none', content: 'None: the method is not offered' },
  { value: 'fixed_amount', content: 'Fixed amount' },
  { value: 'percentage_of_total', content: 'Percentage of the order total' },
];
