/** What the app puts into BigCommerce's order list: an app extension, as its GraphQL takes it. BigCommerce docs: app extensions. */
export const orderPanel = {
  context: 'PANEL',
  model: 'ORDERS',
  /** Opened by the load callback with the order's number filled in. At most 255 characters. */
  url: '/orders/${id}?view=panel',
  label: {
    /** For everybody whose language is not listed. At most 255 characters, better 25. */
    defaultValue: 'Create shipment',
    /** The languages that the app's pages speak besides English; a label in any other would promise a page that is not there. */
    locales: [] as readonly { value: string; localeCode: string }[],
  },
} as const;
