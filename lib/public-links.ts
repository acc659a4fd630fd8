import { env } from '@/lib/env';

/** The links that a marketplace app shows on every page. */
export function publicLinks(): { support: string; privacy: string; terms: string } {
  const { SUPPORT_URL, PRIVACY_URL, TERMS_URL } = env();
  return { support: SUPPORT_URL, privacy: PRIVACY_URL, terms: TERMS_URL };
}
