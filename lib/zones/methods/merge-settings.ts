import { jsonNumber } from '@/lib/format/lossless-json';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import type { FreeSetting } from '@/lib/definitions/free-settings';
import { sameValue } from '@/lib/definitions/same-values';
import { toRequestBody } from '@/lib/definitions/to-request-body';
import { mergeFreeSettings } from '@/lib/zones/methods/free-settings';
import {
  canonicalValue,
  codesOf,
  fieldSettings,
  toFieldValues,
  withFieldSettings,
} from '@/lib/zones/methods/method-settings';
import { fromRangeRows } from '@/lib/zones/methods/range-rows';

type Settings = Record<string, unknown>;

interface Merge {
  definition: MethodTypeDefinition;
  /** The method's settings as BigCommerce has them. */
  stored: Settings;
  /** Parsed form values, by field code. */
  values: FieldValues;
}

/**
 * The complete settings to send: what the person changed, the rest as it was. A field that was absent and left alone stays
 * absent, so that saving does not write defaults nobody chose.
 */
export function mergeSettings({ definition, stored, values }: Merge): Settings {
  const before = fieldSettings(definition, stored);
  const beforeValues = toFieldValues(definition.fields, before);
  const written = toWireValues(definition.fields, values);
  const merged: Settings = { ...before };
  for (const field of definition.fields) {
    const { code, required = false } = field;
    const isChanged = !sameValue(field, beforeValues[code], values[code]);
    if (isChanged || (required && !(code in before))) {
      for (const key of codesOf(field)) {
        // Nobody chose how a cost that there is not is calculated.
        if (field.type === 'outside_cost' && key !== code && written[code] === null && key in before) continue;
        Reflect.deleteProperty(merged, key);
        if (key in written) merged[key] = written[key];
      }
      if (field.type === 'ranges') merged[code] = fromRangeRows(values[code], before[code]);
    } else if (code in before) {
      merged[code] = canonicalValue(field, before[code]);
    }
  }
  return withFieldSettings(definition, stored, merged);
}

/** The settings of a new method: by field, or as names and values. */
export function newSettings(
  definition: MethodTypeDefinition,
  values: FieldValues,
  free: readonly FreeSetting[] = [],
): Settings {
  if (definition.hasFreeSettings) return mergeFreeSettings(definition, {}, free);
  return withFieldSettings(definition, {}, toWireValues(definition.fields, values));
}

/** BigCommerce's settings take costs as JSON numbers (BigCommerce docs: `perorder`, `rate`). */
function toWireValues(fields: readonly FieldDefinition[], values: FieldValues): Settings {
  const body = toRequestBody(fields, values);
  for (const { code, type } of fields) {
    const text = body[code];
    if (type !== 'money' || typeof text !== 'string') continue;
    body[code] = jsonNumber(text);
  }
  return body;
}
