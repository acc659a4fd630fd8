import type { Fields } from '../api/body';
import { choice, textField, type FormValues } from './fields';
import type { Html } from './layout';

/** The two fields of a handling fee. */
export function feeForm(values: FormValues): Html[] {
  const kinds = [
    ['none', 'No handling fee'],
    ['fixed', 'Amount'],
    ['percentage', 'Percent'],
  ] as const;
  return [
    choice({ name: 'feeKind', label: 'Handling fee', value: values.feeKind ?? 'none' }, kinds),
    textField({ name: 'feeAmount', label: 'Handling fee amount', value: values.feeAmount ?? '0' }),
  ];
}

/** Its values; null where none was ever set. */
export function feeValues(fee: { kind: 'fixed' | 'percentage'; amount: string } | null): FormValues {
  return { feeKind: fee?.kind ?? 'none', feeAmount: fee?.amount ?? '0' };
}

/** Its API keys; undefined for none, which a zone that never had a fee goes on without. */
export function feeFields(values: FormValues): Fields | undefined {
  if (values.feeKind === 'percentage') return { percentage_surcharge: values.feeAmount ?? '' };
  return values.feeKind === 'fixed' ? { fixed_surcharge: values.feeAmount ?? '' } : undefined;
}
