import type { ZoneMethod, ZoneMethodChanges } from '@/lib/bigcommerce/zone-methods';
import type { FieldDefinition } from '@/lib/definitions/field';
import { sameFreeSetting, type FreeSetting } from '@/lib/definitions/free-settings';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import type { HandlingFeeValues, MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { sameValues } from '@/lib/definitions/same-values';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';
import { mergeFreeSettings } from '@/lib/zones/methods/free-settings';
import { mergeSettings } from '@/lib/zones/methods/merge-settings';
import { stableJson } from '@/lib/zones/stable-json';

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
  const settings = definition && changedSettings({ ...definition, fields }, { method, fields, before, after });
  return {
    ...(after.name !== before.name && { name: after.name }),
    ...(settings && { settings }),
    ...(after.enabled !== before.enabled && { enabled: after.enabled }),
    ...(!sameFee(before.handlingFee, after.handlingFee) && { handlingFees: toHandlingFees(after.handlingFee) }),
    ...(after.channelIds && !sameIds(before.channelIds, after.channelIds) && { channelIds: after.channelIds }),
  };
}

/** The complete settings when one of them changed. */
function changedSettings(definition: MethodTypeDefinition, edit: Edit): Record<string, unknown> | undefined {
  const { method, before, after } = edit;
  if (definition.hasFreeSettings) {
    return sameFreeSettings(before.other, after.other)
      ? undefined
      : mergeFreeSettings(definition, method.settings, after.other);
  }
  if (sameValues(definition.fields, before.settings, after.settings)) return undefined;
  return mergeSettings({ definition, stored: method.settings, values: after.settings });
}

function sameFreeSettings(one: readonly FreeSetting[], other: readonly FreeSetting[]): boolean {
  return (
    one.length === other.length &&
    one.every((setting) => other.some((counterpart) => sameFreeSetting(setting, counterpart)))
  );
}

function sameIds(one: readonly number[] | null, other: readonly number[]): boolean {
  return one !== null && stableJson([...one].sort(byNumber)) === stableJson([...other].sort(byNumber));
}

function byNumber(one: number, other: number): number {
  return one - other;
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
