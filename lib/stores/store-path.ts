/**
 * Where BigCommerce asked the app to open, as a path of this store: `/orders/106?view=panel` becomes
 * `/stores/{hash}/orders/106?view=panel`. Whatever would lead out of the store opens its first page.
 */
export function storePath(storeHash: string, url: string): string {
  const home = `/stores/${storeHash}`;
  if (!/^\/(?![/\\])[^\\]*$/.test(url)) return home;
  const target = new URL(home + url, 'http://app');
  // The parser has resolved every `..`, also the encoded ones.
  if (target.host !== 'app' || !target.pathname.startsWith(`${home}/`) || target.pathname.includes('//')) return home;
  return target.pathname.replace(/\/$/, '') + target.search;
}
