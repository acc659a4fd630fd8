import type { StoreTemplate, TemplateName } from './template';

/** What a new store is filled with. */
export const templates: Record<TemplateName, StoreTemplate> = {
  empty: () => undefined,
  standard: () => undefined,
  pro: () => undefined,
};
