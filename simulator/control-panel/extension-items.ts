import { html } from 'hono/html';
import type { AppExtensionEntity, ExtensionModel } from '../entities/app-extension';
import type { Html } from './layout';
import { mayOpen, panelHref, type Panel } from './panel-env';

/** The app's extensions of one list that this person sees: those who may not open the app have none. */
export function extensionsFor(panel: Panel, model: ExtensionModel): AppExtensionEntity[] {
  if (!mayOpen(panel)) return [];
  return [...panel.store.appExtensions.values()].filter((extension) => extension.model === model);
}

/** The label in this person's language, to the letter of its code, or the one for everybody else. BigCommerce docs: app extensions. */
export function labelOf({ label }: AppExtensionEntity, { user }: Panel): string {
  const wanted = user.locale.toLowerCase();
  return label.locales.find(({ localeCode }) => localeCode.toLowerCase() === wanted)?.value ?? label.defaultValue;
}

/** The path in the app with `${id}` filled in; other text stays. */
export function extensionUrl({ url }: AppExtensionEntity, id: number): string {
  return url.replaceAll('${id}', String(id));
}

/**
 * An item of the Action menu. A panel opens beside the list; a link goes to the app's own page, and so does a panel
 * while the app waits for consent, because consent is given there.
 */
export function extensionItem(panel: Panel, extension: AppExtensionEntity, id: number): Html {
  const label = labelOf(extension, panel);
  if (extension.context === 'LINK' || panel.store.needsConsent) {
    const url = encodeURIComponent(extensionUrl(extension, id));
    return html`<a role="menuitem" tabindex="-1" href="${panelHref(panel, `/apps/carrier-desk?url=${url}`)}"
      >${label}</a
    >`;
  }
  const src = panelHref(panel, `/orders/${id}/extensions/${extension.id}`);
  return html`<button type="button" role="menuitem" tabindex="-1" data-panel-src="${src}">${label}</button>`;
}
