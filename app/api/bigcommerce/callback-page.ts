import type { NextRequest } from 'next/server';
import { publicLinks } from '@/lib/public-links';

export interface CallbackPage {
  status: number;
  title: string;
  messages: readonly string[];
  /** `href` '' loads the same address again. */
  action?: { label: string; href: string };
  /** Also in the log. */
  reference?: string;
}

/**
 * What a person sees in the frame when a callback cannot end in the app. A plain document, so that it can be shown whatever
 * else is broken. It repeats nothing of the request, which may hold a code or a token.
 */
export function callbackPage(request: NextRequest, page: CallbackPage): Response {
  const nonce = request.headers.get('x-nonce') ?? '';
  const { support, privacy, terms } = publicLinks();
  const messages = page.reference
    ? [...page.messages, `If it happens again, contact support with the reference ${page.reference}.`]
    : page.messages;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)} · Carrier Desk</title>
<style nonce="${escape(nonce)}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(page.title)}</h1>
${messages.map((message) => `<p>${escape(message)}</p>`).join('\n')}
${page.action ? drawAction(page.action) : ''}
<p class="links">
${drawLink('Help', support)}
${drawLink('Privacy policy', privacy)}
${drawLink('Terms of service', terms)}
</p>
</main>
</body>
</html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(html, { status: page.status, headers });
}

// BigDesign's colours and sizes, without BigDesign.
const STYLE = `
body { margin: 0; background: #f6f7fc; color: #313440; font: 16px/1.5 'Source Sans 3', 'Source Sans Pro', Arial, sans-serif; }
main { max-width: 36rem; margin: 3rem auto; padding: 1.5rem; box-sizing: border-box; background: #fff; border-radius: 4px; overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; font-weight: 400; }
a { color: #2852eb; }
a:focus-visible { outline: 2px solid #3c64f4; outline-offset: 2px; }
a.button { display: inline-block; padding: 0.375rem 1rem; background: #2852eb; color: #fff; border-radius: 4px; text-decoration: none; }
.links { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 2rem 0 0; font-size: 0.875rem; }`;

/** Another address is BigCommerce's, whose pages do not draw themselves inside a frame. */
function drawAction({ label, href }: { label: string; href: string }): string {
  const target = href === '' ? '' : ' target="_top"';
  return `<p><a class="button" href="${escape(href)}"${target}>${escape(label)}</a></p>`;
}

function drawLink(label: string, href: string): string {
  return `<a href="${escape(href)}" target="_blank" rel="noreferrer">${escape(label)}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
