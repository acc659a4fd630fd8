import { env } from '@/lib/env';

/** Where an installation starts; with a result, where an external one ends. BigCommerce docs: external app installation. */
export function installAddress(result?: 'succeeded' | 'failed'): string {
  const { BIGCOMMERCE_LOGIN_URL, BIGCOMMERCE_CLIENT_ID } = env();
  return `${BIGCOMMERCE_LOGIN_URL}/app/${BIGCOMMERCE_CLIENT_ID}/install${result ? `/${result}` : ''}`;
}
