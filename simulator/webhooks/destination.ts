/** Whether a URL is on this machine: the only place the simulator delivers to. */
export function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** HTTPS on its own port; where `loopback` allows it, http on this machine too. BigCommerce docs: webhooks overview. */
export function isDestination(text: string, loopback: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol === 'https:') return !/^https:\/\/(?:[^/?#]*@)?[^/?#]*:\d+(?:[/?#]|$)/i.test(text);
  return loopback && url.protocol === 'http:' && isLoopback(url);
}
