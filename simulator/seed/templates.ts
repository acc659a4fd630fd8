import { fillEmpty } from './empty-template';
import { fillPro } from './pro-template';
import { fillStandard } from './standard-template';
import type { StoreTemplate, TemplateName } from './template';

/** What a new store is filled with. */
export const templates: Record<TemplateName, StoreTemplate> = {
  empty: fillEmpty,
  standard: fillStandard,
  pro: fillPro,
};
