import {
  extensionContexts,
  extensionModels,
  type AppExtensionEntity,
  type ExtensionLabel,
} from '../entities/app-extension';
import { GraphqlError } from '../graphql/graphql-error';

const maxLength = 255;

type Input = Record<string, unknown>;

/** CreateAppExtensionInput. Throws GraphqlError. BigCommerce docs: app extensions. */
export function readNewExtension(value: unknown): Omit<AppExtensionEntity, 'id'> {
  const input = readObject(value, 'CreateAppExtensionInput', ['context', 'model', 'url', 'label']);
  return {
    context: readEnum(input, 'context', extensionContexts),
    model: readEnum(input, 'model', extensionModels),
    url: readText(input, 'url'),
    label: readLabel(input.label),
  };
}

/** UpdateAppExtensionInput: only the label, which is overwritten as a whole, and the url. Throws GraphqlError. */
export function readExtensionChanges(value: unknown): { id: string; data: Partial<AppExtensionEntity> } {
  const input = readObject(value, 'UpdateAppExtensionInput', ['id', 'data']);
  const data = readObject(input.data, 'UpdateAppExtensionDataInput', ['label', 'url']);
  return {
    id: readText(input, 'id'),
    data: {
      ...(data.url !== undefined && { url: readText(data, 'url') }),
      ...(data.label !== undefined && { label: readLabel(data.label) }),
    },
  };
}

/** DeleteAppExtensionInput. Throws GraphqlError. */
export function readExtensionId(value: unknown): string {
  return readText(readObject(value, 'DeleteAppExtensionInput', ['id']), 'id');
}

function readLabel(value: unknown): ExtensionLabel {
  const label = readObject(value, 'AppExtensionLabelInput', ['defaultValue', 'locales']);
  const locales = label.locales ?? [];
  if (!Array.isArray(locales)) throw new GraphqlError('Field "locales" must be a list.');
  return {
    defaultValue: readText(label, 'defaultValue'),
    locales: locales.map((one: unknown) => {
      const locale = readObject(one, 'AppExtensionLocaleLabelInput', ['value', 'localeCode']);
      return { value: readText(locale, 'value'), localeCode: readText(locale, 'localeCode') };
    }),
  };
}

function readObject(value: unknown, type: string, keys: readonly string[]): Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GraphqlError(`Expected a value of type "${type}".`);
  }
  const other = Object.keys(value).find((key) => !keys.includes(key));
  if (other !== undefined) throw new GraphqlError(`Field "${other}" is not defined by type "${type}".`);
  return value as Input;
}

function readText(input: Input, key: string): string {
  const value = input[key];
  if (typeof value !== 'string' || value.trim() === '') throw new GraphqlError(`Field "${key}" is required.`);
  if (Array.from(value).length > maxLength) {
    throw new GraphqlError(`Field "${key}" is longer than ${maxLength} characters.`);
  }
  return value;
}

function readEnum<const Value extends string>(input: Input, key: string, values: readonly Value[]): Value {
  const value = values.find((candidate) => candidate === input[key]);
  if (value === undefined) throw new GraphqlError(`Field "${key}" must be one of ${values.join(', ')}.`);
  return value;
}
