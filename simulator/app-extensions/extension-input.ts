import { GraphQLError } from 'graphql';
import type { AppExtensionEntity, ExtensionLabel } from '../entities/app-extension';

const maxLength = 255;

interface LabelInput {
  defaultValue: string;
  locales?: ExtensionLabel['locales'] | null;
}

/** CreateAppExtensionInput, its types checked. */
export interface NewExtensionInput extends Pick<AppExtensionEntity, 'context' | 'model' | 'url'> {
  label: LabelInput;
}

/** UpdateAppExtensionInput, its types checked. */
export interface ExtensionChangesInput {
  id: string;
  data: { url?: string | null; label?: LabelInput | null };
}

/** @throws GraphQLError for an empty or too long text. BigCommerce docs: app extensions. */
export function readNewExtension({ context, model, url, label }: NewExtensionInput): Omit<AppExtensionEntity, 'id'> {
  return { context, model, url: checkText('url', url), label: readLabel(label) };
}

/** Only the label, which is overwritten as a whole, and the url. @throws GraphQLError */
export function readExtensionChanges({ url, label }: ExtensionChangesInput['data']): Partial<AppExtensionEntity> {
  return { ...(url != null && { url: checkText('url', url) }), ...(label && { label: readLabel(label) }) };
}

function readLabel({ defaultValue, locales }: LabelInput): ExtensionLabel {
  return {
    defaultValue: checkText('defaultValue', defaultValue),
    locales: (locales ?? []).map(({ value, localeCode }) => ({
      value: checkText('value', value),
      localeCode: checkText('localeCode', localeCode),
    })),
  };
}

function checkText(key: string, value: string): string {
  if (value.trim() === '') throw new GraphQLError(`Field "${key}" is required.`);
  if (Array.from(value).length > maxLength) {
    throw new GraphQLError(`Field "${key}" is longer than ${maxLength} characters.`);
  }
  return value;
}
