import { asDecimal } from '@/lib/bigcommerce/tolerant';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { sameValue } from '@/lib/definitions/same-values';
import { toRequestBody } from '@/lib/definitions/to-request-body';
import { canonicalDecimal } from '@/lib/zones/canonical-decimal';
import { canonicalValue, fieldSettings, toFieldValues, withFieldSettings } from '@/lib/zones/method-settings';

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
      Reflect.deleteProperty(merged, code);
      if (code in written) merged[code] = written[code];
    } else if (code in before) {
      merged[code] = canonicalValue(field, before[code]);
    }
  }
  return withFieldSettings(definition, stored, merged);
}

/** The settings of a new method. */
export function newSettings(definition: MethodTypeDefinition, values: FieldValues): Settings {
  return withFieldSettings(definition, {}, toWireValues(definition.fields, values));
}

/** BigCommerce's settings take costs as JSON numbers (BigCommerce docs: `perorder`, `rate`), as long as no digit is lost. */
function toWireValues(fields: readonly FieldDefinition[], values: FieldValues): Settings {
  const body = toRequestBody(fields, values);
  for (const { code, type } of fields) {
    const text = body[code];
    if (type !== 'money' || typeof text !== 'string') continue;
    const number = Number(text);
    if (text !== '' && asDecimal(number) === canonicalDecimal(text)) body[code] = number;
  }
  return body;
}
