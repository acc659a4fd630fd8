import { isDeepStrictEqual } from 'node:util';
import type { AppExtension } from '@/lib/bigcommerce/app-extensions';
import { orderPanel } from '@/lib/definitions/order-panel';

/** What makes the store's order panel the wanted one. */
export interface PanelPlan {
  /** The one to keep; undefined when there is none. */
  found: { id: string; isAsWanted: boolean } | undefined;
  /** Ours, and wanted no more. */
  left: string[];
}

/**
 * Compares the app's extensions with the one that is wanted.
 *
 * @param knownId the one that we wrote down
 */
export function planOrderPanel(extensions: readonly AppExtension[], knownId: string | null): PanelPlan {
  const ours = extensions.filter((extension) => extension.id === knownId || opensAnOrder(extension));
  // Only label and address can be changed, so another kind is made anew.
  const usable = ours.filter(({ context, model }) => context === orderPanel.context && model === orderPanel.model);
  const found =
    usable.find(({ id }) => id === knownId) ?? usable.find((extension) => isAsWanted(extension)) ?? usable[0];
  return {
    found: found && { id: found.id, isAsWanted: isAsWanted(found) },
    left: ours.flatMap(({ id }) => (id === found?.id ? [] : id)),
  };
}

/** Ours of today and of before. */
function opensAnOrder({ model, url }: AppExtension): boolean {
  return model === orderPanel.model && /^\/orders\/\$\{id\}/.test(url);
}

function isAsWanted({ url, label }: AppExtension): boolean {
  return url === orderPanel.url && isDeepStrictEqual(label, orderPanel.label);
}
