import { takeTicket } from '@/components/shell/browser-session';

takeTicket();
keepStyleNonce();

/** Next's own 404 and 500 documents come without our layout, and styled-components stops where it finds no nonce. */
function keepStyleNonce(): void {
  if (document.querySelector('meta[property="csp-nonce"]')) return;
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'csp-nonce');
  meta.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  document.head.append(meta);
}
