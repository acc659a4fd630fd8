import type { HandlingFees } from '@/lib/bigcommerce/handling-fees';
import { asDecimal, asText } from '@/lib/bigcommerce/tolerant';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { FieldDefinition } from '@/lib/definitions/field';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';
import { canonicalValue, fieldSettings, toFieldValues, withFieldSettings } from '@/lib/zones/methods/method-settings';
import { plainRecord } from '@/lib/zones/plain-json';
import { normalizeRanges } from '@/lib/zones/methods/range-rows';
import { hashPrivate } from '@/lib/zones/methods/private-settings';
import type { HandlingFee, NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

type Settings = Record<string, unknown>;

/**
 * A method in a form in which equal methods are equal JSON, however BigCommerce wrote them this time (`"1"` for true,
 * `{"value": x}` for a list of one, `"8.0000"` for 8, a `packaging` that repeats). Settings that no field stands for stay as
 * they came, numbers apart (plain-json.ts), but a hash stands for what may be a secret, because snapshots and the activity log are made of this.
 */
export function normalizeMethod(method: ZoneMethod): NormalizedMethod {
  return {
    id: method.id,
    name: method.name,
    type: method.type,
    enabled: method.enabled,
    settings: normalizeSettings(method),
    handlingFee: normalizeFee(method.handlingFees),
    isFallback: method.isFallback,
    channelIds: method.channelIds === null ? null : [...method.channelIds].sort((a, b) => a - b),
  };
}

function normalizeSettings({ type, settings: stored }: ZoneMethod): Settings {
  const definition = findMethodType(type);
  const settings = plainRecord(stored);
  const fieldPart = { ...fieldSettings(definition, settings) };
  for (const field of definition?.fields ?? []) {
    if (field.code in fieldPart) fieldPart[field.code] = normalizeValue(field, fieldPart[field.code]);
    if (field.type === 'outside_cost' && field.kindCode in fieldPart) {
      fieldPart[field.kindCode] = asText(fieldPart[field.kindCode]);
    }
  }
  const whole = withFieldSettings(definition, settings, fieldPart);
  const isEmpty = definition?.settings === 'carrier_options' && Object.keys(fieldPart).length === 0;
  return hashPrivate(definition, isEmpty ? omitOptions(whole) : whole);
}

function normalizeValue(field: FieldDefinition, stored: unknown): unknown {
  if (field.type === 'ranges') return normalizeRanges(stored);
  if (field.type === 'outside_cost') return canonicalDecimal(asDecimal(stored) ?? '') || null;
  const value = canonicalValue(field, stored);
  if (field.type === 'multiselect' && Array.isArray(value)) return [...new Set(value.map(String))].sort();
  if (field.type !== 'money' && field.type !== 'number') return value;
  const text = toFieldValues([field], { [field.code]: stored })[field.code];
  return typeof text === 'string' && text !== '' ? canonicalDecimal(text) : value;
}

function omitOptions(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'carrier_options'));
}

/** A fee of 0 is no fee. */
function normalizeFee(fees: HandlingFees | null): HandlingFee | null {
  const amount = canonicalDecimal(fees?.amount ?? '0');
  return fees === null || amount === '0' ? null : { kind: fees.kind, amount };
}
