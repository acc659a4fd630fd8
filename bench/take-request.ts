import type { Page, Request } from '@playwright/test';

/** A form's request, as it can be sent again without the browser. */
export interface TakenRequest {
  url: string;
  init: { method: 'POST'; headers: Record<string, string>; body: string };
}

/** The request that a form sends to an address when it is submitted, taken from the browser before it leaves. */
export async function takeRequest(
  tab: Page,
  { to, cookie }: { to: string; cookie: string },
  submit: () => Promise<void>,
): Promise<TakenRequest> {
  let take: (request: Request) => void = () => undefined;
  const taken = new Promise<Request>((resolve) => {
    take = resolve;
  });
  await tab.route(to, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    take(request);
    return route.abort();
  });
  await submit();
  const request = await taken;
  await tab.unroute(to);
  const all = Object.entries(await request.allHeaders());
  const headers = Object.fromEntries(all.filter(([name]) => /^(accept|content-type|next-|origin)/.test(name)));
  return {
    url: request.url(),
    init: { method: 'POST', headers: { ...headers, cookie }, body: request.postData() ?? '' },
  };
}
