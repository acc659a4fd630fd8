import { numberText } from '@/lib/format/lossless-json';
import { asArray, asBoolean, asDecimal, asObject, asText } from '@/lib/bigcommerce/tolerant';
import { LIST_SEPARATOR } from '@/lib/definitions/describe-field';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { RANGE_KEYS, rangeItems, readOutsideCost, toRangeRows } from '@/lib/zones/methods/range-rows';
import { maskPrivate } from '@/lib/zones/methods/private-settings';
import { stableJson } from '@/lib/zones/stable-json';

type Settings = Record<string, unknown>;

/** One setting that no field of the method's type stands for. */
export interface OtherSetting {
  /** `signature`, or `carrier_options.signature` */
  name: string;
  /** Text as it is, everything else as JSON, *Set* for what may be a secret. */
  value: string;
}

/** The part of a method's settings in which its type's fields stand, without what BigCommerce only echoes. */
export function fieldSettings(definition: MethodTypeDefinition | undefined, settings: Settings): Settings {
  if (definition?.settings !== 'carrier_options') return settings;
  return withoutEchoes(definition, asObject(settings['carrier_options']));
}

/** Settings with another field part, complete as BigCommerce wants them. */
export function withFieldSettings(
  definition: MethodTypeDefinition | undefined,
  settings: Settings,
  fieldPart: Settings,
): Settings {
  return definition?.settings === 'carrier_options' ? { ...settings, carrier_options: fieldPart } : fieldPart;
}

/** What a form shows of stored settings, in whichever way BigCommerce wrote them. */
export function toFieldValues(fields: readonly FieldDefinition[], fieldPart: Settings): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.code, toFieldValue(field, fieldPart)]));
}

/** The keys of a method's settings that a field stands for. */
export function codesOf(field: FieldDefinition): string[] {
  return field.type === 'outside_cost' ? [field.code, field.kindCode] : [field.code];
}

/**
 * A field's stored value as it is to be sent: real booleans, lists, plain text (BigCommerce docs: zone method examples). What
 * cannot be read as that is kept as it came.
 */
export function canonicalValue({ type }: FieldDefinition, stored: unknown): unknown {
  const items = asArray(stored);
  const texts = textsOf(items);
  if (type === 'ranges' || type === 'outside_cost') return stored;
  if (texts.length < items.length) return type === 'checkbox' && isFlag(items[0]) ? asBoolean(stored) : stored;
  switch (type) {
    case 'checkbox':
      return isFlag(items[0]) ? asBoolean(stored) : stored;
    case 'multiselect':
      return texts;
    case 'select':
    case 'text':
    case 'password':
      return texts.length === 1 ? texts[0] : stored;
    case 'number':
    case 'money':
      return stored;
  }
}

/** The fields' part of stored settings with every field as it is to be sent. */
export function withCanonicalFields(fields: readonly FieldDefinition[], fieldPart: Settings): Settings {
  const stored = fields.filter(({ code }) => code in fieldPart);
  return {
    ...fieldPart,
    ...Object.fromEntries(stored.map((field) => [field.code, canonicalValue(field, fieldPart[field.code])])),
  };
}

/** The settings that are in none of the fields, to be shown and kept; what may be a secret only as *Set*. */
export function otherSettings(definition: MethodTypeDefinition | undefined, settings: Settings): OtherSetting[] {
  return unmaskedSettings(definition, maskPrivate(definition, settings));
}

/** The same as it came, to be compared and not to be shown. */
export function unmaskedSettings(definition: MethodTypeDefinition | undefined, settings: Settings): OtherSetting[] {
  const fieldPart = fieldSettings(definition, settings);
  const known = new Set(definition?.fields.flatMap(codesOf));
  const inFieldPart = Object.entries(fieldPart).filter(([key]) => !known.has(key));
  if (definition?.settings !== 'carrier_options') {
    return [
      ...inFieldPart.map(([key, value]) => toOtherSetting(key, value)),
      ...(definition?.fields ?? []).flatMap((field) =>
        field.type === 'ranges' ? inRanges(fieldPart, field.code) : [],
      ),
    ];
  }
  return [
    ...Object.entries(settings)
      .filter(([key]) => key !== 'carrier_options')
      .map(([key, value]) => toOtherSetting(key, value)),
    ...inFieldPart.map(([key, value]) => toOtherSetting(`carrier_options.${key}`, value)),
  ];
}

/** What ranges hold besides their limits and costs. */
function inRanges(fieldPart: Settings, code: string): OtherSetting[] {
  const known = new Set<string>(Object.values(RANGE_KEYS));
  return rangeItems(fieldPart[code]).flatMap((item, index) =>
    Object.entries(asObject(item)).flatMap(([key, value]) =>
      known.has(key) ? [] : [toOtherSetting(`Range ${index + 1}: ${key}`, value)],
    ),
  );
}

function toFieldValue(field: FieldDefinition, fieldPart: Settings): FieldValues[string] {
  const stored = fieldPart[field.code];
  const texts = textsOf(asArray(stored));
  switch (field.type) {
    case 'ranges':
      return toRangeRows(stored);
    case 'outside_cost':
      return readOutsideCost(stored, fieldPart[field.kindCode]);
    case 'checkbox':
      return asBoolean(asArray(stored)[0]);
    case 'multiselect':
      return texts;
    case 'number':
    case 'money':
      return asDecimal(stored) ?? '';
    case 'select':
      return texts.join(LIST_SEPARATOR);
    case 'text':
    case 'password':
      return texts.length === 1 ? (texts[0] ?? '') : '';
  }
}

function textsOf(items: readonly unknown[]): string[] {
  return items.flatMap((item) => (typeof item === 'string' ? [item] : (numberText(item) ?? [])));
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || ['0', '1', 'true', 'false'].includes(asText(value).toLowerCase());
}

/**
 * BigCommerce answers with a `packaging` beside `packaging_type`, empty or the same again, and sometimes an `id`; neither may
 * be sent back. A provider may well have a setting of that name, so there only the evident echo goes.
 */
function withoutEchoes({ group }: MethodTypeDefinition, { packaging, id, ...rest }: Settings): Settings {
  if (group !== 'providers') return rest;
  const isEcho = asArray(packaging).length === 0 || stableJson(packaging) === stableJson(rest['packaging_type']);
  return { ...rest, ...(isEcho ? {} : { packaging }), ...(id === undefined ? {} : { id }) };
}

function toOtherSetting(name: string, value: unknown): OtherSetting {
  return { name, value: typeof value === 'string' ? value : stableJson(value) };
}
