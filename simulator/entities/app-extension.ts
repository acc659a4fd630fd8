export const extensionModels = ['ORDERS', 'PRODUCTS', 'PRODUCT_DESCRIPTION', 'CUSTOMERS'] as const;
export type ExtensionModel = (typeof extensionModels)[number];

/** PANEL opens beside the page it was chosen on, LINK goes to the app's own page. BigCommerce docs: app extensions. */
export const extensionContexts = ['PANEL', 'LINK'] as const;
export type ExtensionContext = (typeof extensionContexts)[number];

export interface ExtensionLabel {
  /** For everybody whose language is not among `locales`. */
  defaultValue: string;
  locales: { value: string; localeCode: string }[];
}

/** An item the app adds to the Action menu of a control panel list. */
export interface AppExtensionEntity {
  id: number;
  context: ExtensionContext;
  model: ExtensionModel;
  /** Path in the app; `${id}` stands for what the menu was opened on. */
  url: string;
  label: ExtensionLabel;
}
