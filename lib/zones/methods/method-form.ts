import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { LIST_SEPARATOR } from '@/lib/definitions/describe-field';
import type { FieldDefinition, ValueMap } from '@/lib/definitions/field';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { toFreeSettings } from '@/lib/zones/methods/free-settings';
import { describeMethod } from '@/lib/zones/methods/describe-method';
import type { DrawnFrom } from '@/lib/definitions/method-types/drawn-from';
import {
  codesOf,
  fieldSettings,
  otherSettings,
  toFieldValues,
  type OtherSetting,
} from '@/lib/zones/methods/method-settings';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { toldSettings } from '@/lib/zones/methods/same-method';
import { stableHash } from '@/lib/zones/stable-json';
import { isTold } from '@/lib/zones/methods/told-parts';
import type { HandlingFee } from '@/lib/zones/snapshots/zone-snapshot';

/** What the form of an existing method needs. Serialisable. */
export interface MethodForm {
  drawnFrom: DrawnFrom;
  fields: FieldDefinition[];
  values: MethodFormValues;
  /** What no field stands for; kept as it is. */
  otherSettings: OtherSetting[];
  /** Its settings are edited as names and values. */
  hasFreeSettings: boolean;
  /** BigCommerce told none of the settings that the type has. */
  settingsMissing: boolean;
  isFallback: boolean;
}

/** The form of a method as BigCommerce has it. */
export function toMethodForm(method: ZoneMethod): MethodForm {
  const definition = findMethodType(method.type);
  const normalized = normalizeMethod(method);
  const fields = withStoredOptions(definition?.fields ?? [], fieldSettings(definition, method.settings));
  const fieldPart = fieldSettings(definition, method.settings);
  const values = {
    name: method.name,
    enabled: method.enabled,
    handlingFee: toFeeValues(normalized.handlingFee),
    settings: toFieldValues(fields, fieldPart),
    other: toFreeSettings(definition, method.settings),
    channelIds: method.channelIds,
  };
  return {
    drawnFrom: toDrawnFrom(method, values),
    fields,
    values,
    hasFreeSettings: definition?.hasFreeSettings ?? false,
    otherSettings: definition?.hasFreeSettings ? [] : otherSettings(definition, method.settings),
    settingsMissing: fields.length > 0 && fields.flatMap(codesOf).every((code) => !(code in fieldPart)),
    isFallback: method.isFallback,
  };
}

function toDrawnFrom(method: ZoneMethod, values: MethodFormValues): DrawnFrom {
  const normalized = normalizeMethod(method);
  const { name, type, enabled, handlingFee, settings, channelIds } = normalized;
  return {
    hash: stableHash({ name, type, enabled, handlingFee }),
    settings: isTold(method, 'settings') ? stableHash(toldSettings(settings)) : null,
    storefronts: channelIds && stableHash(channelIds),
    untouched: settingsHash(values),
    words: describeMethod(normalized),
  };
}

/** The same for settings of a form that nobody touched. */
export function settingsHash({ settings, other }: { settings?: unknown; other?: unknown }): string {
  return stableHash({ settings, other });
}

function toFeeValues(fee: HandlingFee | null): MethodFormValues['handlingFee'] {
  return fee ?? { kind: 'none', amount: '' };
}

/** Fields whose lists of options also hold what the method has and our definition does not know: it can be kept, or taken out. */
function withStoredOptions(fields: readonly FieldDefinition[], fieldPart: Record<string, unknown>): FieldDefinition[] {
  return fields.map((field) => {
    if (field.type !== 'select' && field.type !== 'multiselect') return field;
    const stored = [toFieldValues([field], fieldPart)[field.code] ?? ''].flat().map(String);
    return { ...field, map: withOptions(field.map, stored) };
  });
}

function withOptions(map: ValueMap, stored: readonly string[]): ValueMap {
  const unknown = stored.filter((value) => value !== '' && !Object.hasOwn(map, value));
  const inWords = (value: string) =>
    value
      .split(LIST_SEPARATOR)
      .map((choice) => map[choice] ?? choice)
      .join(', ');
  return { ...map, ...Object.fromEntries(unknown.map((value) => [value, `${inWords(value)} (set in BigCommerce)`])) };
}
