import { exchangeCode, type CodeGrant, type GrantedAccess } from '@/lib/bigcommerce/exchange-code';
import { env } from '@/lib/env';

/** Exchanges the code of a confirmed installation for the store's access token, under the callback address that we registered. */
export function redeemCode(query: Omit<CodeGrant, 'redirectUri'>): Promise<GrantedAccess> {
  return exchangeCode({ ...query, redirectUri: `${env().APP_URL}/api/bigcommerce/auth` });
}
