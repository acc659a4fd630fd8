import { z } from 'zod';
import { parseJson } from '@/lib/format/lossless-json';

const freeSettingTypes = ['text', 'number', 'yes_no', 'list', 'json'] as const;
export type FreeSettingType = (typeof freeSettingTypes)[number];

/** What the merchant reads for each type. */
export const freeSettingTypeNames: Record<FreeSettingType, string> = {
  text: 'Text',
  number: 'Number',
  yes_no: 'Yes or no',
  list: 'List',
  json: 'JSON',
};

/** A setting that only its owner's documents describe, as it is typed. */
export interface FreeSetting {
  name: string;
  type: FreeSettingType;
  /** A number and JSON as text, a list with one entry a line; null keeps the stored value, which is never shown. */
  value: string | boolean | null;
  /** Which stored setting it is; empty for a new one. */
  origin: string;
}

const MAX_SETTINGS = 100;
const MAX_LENGTH = 4_000;
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

const shape = z.object({
  name: z.string().trim(),
  type: z.enum(freeSettingTypes, 'Choose a type'),
  value: z.union([z.string(), z.boolean()]).nullable(),
  origin: z.string(),
});

/**
 * The schema of settings as names and values.
 *
 * @param stored what the form began with; a row of it passes as it is, whatever BigCommerce has there
 */
export function freeSettingsSchema(stored: readonly FreeSetting[] = []): z.ZodType<FreeSetting[], FreeSetting[]> {
  return z
    .array(shape)
    .max(MAX_SETTINGS, `A method can have at most ${MAX_SETTINGS} settings here`)
    .superRefine((rows, issues) => {
      rows.forEach((row, index) => {
        const complain = (key: 'name' | 'value', message: string | undefined) => {
          if (message !== undefined) issues.addIssue({ code: 'custom', path: [index, key], message });
        };
        const before = stored.find(({ origin }) => origin !== '' && origin === row.origin);
        if (!before) complain('name', wrongName(row.name));
        const isFirst = rows.findIndex(({ name }) => name === row.name) === index;
        if (!before && !isFirst) complain('name', 'Another setting has this name');
        if (!before || !sameFreeSetting(before, row)) complain('value', wrongValue(row, before));
      });
    });
}

/** Whether two rows say the same. */
export function sameFreeSetting(one: FreeSetting, other: FreeSetting): boolean {
  return one.name === other.name && one.type === other.type && one.value === other.value && one.origin === other.origin;
}

/** The value as BigCommerce's JSON is to have it; numbers keep their text. */
export function toFreeValue({ type, value }: Pick<FreeSetting, 'type' | 'value'>): unknown {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'number':
    case 'json':
      return parseJson(value.trim());
    case 'list':
      return value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    case 'text':
    case 'yes_no':
      return value;
  }
}

/** What a row of this type holds before anything is entered. */
export function emptyFreeValue(type: FreeSettingType): string | boolean {
  return type === 'yes_no' ? false : '';
}

function wrongName(name: string): string | undefined {
  if (name === '') return 'Name is required';
  if (name.length > 100) return 'Name can have at most 100 characters';
  return /^[a-z\d][\w.-]*$/i.test(name)
    ? undefined
    : 'Write the name as its documentation does: letters, digits, points, hyphens and underscores';
}

function wrongValue({ type, value }: FreeSetting, before: FreeSetting | undefined): string | undefined {
  if (value === null) return before?.value === null ? undefined : 'Value is required';
  if ((type === 'yes_no') !== (typeof value === 'boolean')) return 'Value is required';
  if (typeof value === 'boolean') return undefined;
  if (value.length > MAX_LENGTH) return `Value can have at most ${MAX_LENGTH} characters`;
  if (type === 'number' && !JSON_NUMBER.test(value.trim())) return 'Write the value as a number, such as 2.50';
  if (type === 'json' && !isJson(value)) return 'This is not valid JSON';
  return undefined;
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
