/**
 * Where BigCommerce asked the app to open, as a path of this store: `/orders/106?view=panel` becomes
 * `/stores/{hash}/orders/106?view=panel`, and so does that path itself. Whatever would lead out of the store opens its first
 * page.
 */
export function storePath(storeHash: string, url: string): string {
  const home = `/stores/${storeHash}`;
  if (!/^\/(?![/\\])[^\\]*$/.test(url)) return home;
  // The parser resolves every `..`, also the encoded ones.
  const target = new URL(url.startsWith('/stores/') ? url : home + url, 'http://app');
  if (target.host !== 'app' || !`${target.pathname}/`.startsWith(`${home}/`) || target.pathname.includes('//'))
    return home;
  return target.pathname.replace(/\/$/, '') + target.search;
}
