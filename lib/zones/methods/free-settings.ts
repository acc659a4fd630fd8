import { isExactNumber, numberText, writeJson } from '@/lib/format/lossless-json';
import { isObject } from '@/lib/bigcommerce/tolerant';
import { sameFreeSetting, toFreeValue, type FreeSetting } from '@/lib/definitions/free-settings';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { fieldSettings, withFieldSettings } from '@/lib/zones/methods/method-settings';
import { maskPrivate } from '@/lib/zones/methods/private-settings';

type Settings = Record<string, unknown>;

const OPTIONS = 'carrier_options';

/** Stored settings as names and values; what may be a secret without its value. Nothing for types whose fields are known. */
export function toFreeSettings(definition: MethodTypeDefinition | undefined, settings: Settings): FreeSetting[] {
  if (!definition?.hasFreeSettings) return [];
  const { options, root } = split(definition, settings);
  const masked = split(definition, maskPrivate(definition, settings));
  return [
    ...Object.keys(options).map((name) => toRow([OPTIONS, name], options[name], masked.options[name])),
    ...Object.keys(root).map((name) => toRow([name], root[name], masked.root[name])),
  ];
}

/** The settings to send: what was entered, removed and left as it is. */
export function mergeFreeSettings(
  definition: MethodTypeDefinition,
  stored: Settings,
  rows: readonly FreeSetting[],
): Settings {
  const before = new Map(toFreeSettings(definition, stored).map((row) => [row.origin, row]));
  const after = new Map(rows.map((row) => [row.origin, row]));
  const keep = (part: Settings, path: readonly string[]) =>
    Object.fromEntries(
      Object.entries(part).flatMap(([name, value]) => {
        const origin = originOf([...path, name]);
        const [old, row] = [before.get(origin), after.get(origin)];
        if (!old || !row) return [];
        return [[name, row.value === null || sameFreeSetting(old, row) ? value : toFreeValue(row)]];
      }),
    );
  const { options, root } = split(definition, stored);
  const added = Object.fromEntries(rows.flatMap((row) => (row.origin === '' ? [[row.name, toFreeValue(row)]] : [])));
  if (definition.settings === 'root') return { ...keep(root, []), ...added };
  const hasOptions = isObject(stored[OPTIONS]) || Object.keys(added).length > 0 || Object.keys(stored).length === 0;
  const others = keep(root, []);
  return hasOptions ? withFieldSettings(definition, others, { ...keep(options, [OPTIONS]), ...added }) : others;
}

function split(definition: MethodTypeDefinition, settings: Settings): { options: Settings; root: Settings } {
  if (definition.settings === 'root') return { options: {}, root: settings };
  const { [OPTIONS]: options, ...root } = settings;
  // Something else than options under their name is kept like any other setting.
  const isOdd = options !== undefined && !isObject(options) && !(Array.isArray(options) && options.length === 0);
  return { options: fieldSettings(definition, settings), root: isOdd ? settings : root };
}

function toRow(path: readonly string[], value: unknown, masked: unknown): FreeSetting {
  const row = { name: path.at(-1) ?? '', origin: originOf(path) };
  const shown = toShown(value);
  return writeJson(value) === writeJson(masked) ? { ...row, ...shown } : { ...row, type: shown.type, value: null };
}

function originOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The simplest type that can hold the value without changing it. */
function toShown(value: unknown): Pick<FreeSetting, 'type'> & { value: string | boolean } {
  if (typeof value === 'boolean') return { type: 'yes_no', value };
  if (typeof value === 'number' || isExactNumber(value)) return { type: 'number', value: numberText(value) ?? '' };
  if (typeof value === 'string' && isLine(value)) return { type: 'text', value };
  const isList = Array.isArray(value) && value.length > 0 && value.every((item) => isLine(item) && item !== '');
  if (isList) return { type: 'list', value: value.join('\n') };
  return { type: 'json', value: writeJson(value) };
}

/** A text that a line of a form holds as it is. */
function isLine(value: unknown): boolean {
  return typeof value === 'string' && value === value.trim() && !value.includes('\n') && !value.includes('\r');
}
