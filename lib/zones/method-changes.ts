import type { ZoneMethod, ZoneMethodChanges } from '@/lib/bigcommerce/zone-methods';
import type { FieldDefinition } from '@/lib/definitions/field';
import type { HandlingFeeValues, MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { sameValues } from '@/lib/definitions/same-values';
import { canonicalDecimal } from '@/lib/zones/canonical-decimal';
import { mergeSettings } from '@/lib/zones/merge-settings';

interface Edit {
  /** The method as BigCommerce has it. */
  method: ZoneMethod;
  fields: readonly FieldDefinition[];
  /** What its form would show. */
  before: MethodFormValues;
  /** What the person sent. */
  after: MethodFormValues;
}

/** What has to be sent to make the edit: only the parts that changed, settings whole when one of them did. Empty: nothing. */
export function toMethodChanges({ method, fields, before, after }: Edit): ZoneMethodChanges {
  const definition = findMethodType(method.type);
  const settingsChanged = definition && !sameValues(fields, before.settings, after.settings);
  return {
    ...(after.name !== before.name && { name: after.name }),
    ...(settingsChanged && {
      settings: mergeSettings({
        definition: { ...definition, fields },
        stored: method.settings,
        values: after.settings,
      }),
    }),
    ...(after.enabled !== before.enabled && { enabled: after.enabled }),
    ...(!sameFee(before.handlingFee, after.handlingFee) && { handlingFees: toHandlingFees(after.handlingFee) }),
  };
}

/** As BigCommerce takes it. No fee is a fixed one of 0, which is how it answers itself. */
export function toHandlingFees({ kind, amount }: HandlingFeeValues) {
  return kind === 'none'
    ? { kind: 'fixed' as const, amount: '0', displaySeparately: false }
    : { kind, amount, displaySeparately: false };
}

function sameFee(one: HandlingFeeValues, other: HandlingFeeValues): boolean {
  return feeText(one) === feeText(other);
}

function feeText({ kind, amount }: HandlingFeeValues): string {
  const decimal = canonicalDecimal(amount);
  return kind === 'none' || decimal === '0' ? 'none' : `${kind} ${decimal}`;
}
