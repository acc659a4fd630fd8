import { numberText } from '@/lib/bigcommerce/lossless-json';
import { asArray, asBoolean, asDecimal, asObject, asText } from '@/lib/bigcommerce/tolerant';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { maskPrivate } from '@/lib/zones/private-settings';
import { stableJson } from '@/lib/zones/stable-json';

type Settings = Record<string, unknown>;

/** Between the choices of a stored list where the field knows one choice: together they are one more option. */
export const LIST_SEPARATOR = ', ';

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
  return Object.fromEntries(fields.map((field) => [field.code, toFieldValue(field, fieldPart[field.code])]));
}

/**
 * A field's stored value as it is to be sent: real booleans, lists, plain text (BigCommerce docs: zone method examples). What
 * cannot be read as that is kept as it came.
 */
export function canonicalValue({ type }: FieldDefinition, stored: unknown): unknown {
  const items = asArray(stored);
  const texts = textsOf(items);
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
  const fieldPart = maskPrivate(definition, fieldSettings(definition, settings));
  const known = new Set(definition?.fields.map(({ code }) => code));
  const inFieldPart = Object.entries(fieldPart).filter(([key]) => !known.has(key));
  if (definition?.settings !== 'carrier_options') return inFieldPart.map(([key, value]) => toOtherSetting(key, value));
  return [
    ...Object.entries(maskPrivate(definition, settings))
      .filter(([key]) => key !== 'carrier_options')
      .map(([key, value]) => toOtherSetting(key, value)),
    ...inFieldPart.map(([key, value]) => toOtherSetting(`carrier_options.${key}`, value)),
  ];
}

function toFieldValue({ type }: FieldDefinition, stored: unknown): FieldValues[string] {
  const texts = textsOf(asArray(stored));
  switch (type) {
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
