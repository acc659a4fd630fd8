/** The app profile as the developer registered it with BigCommerce. */
export interface RegisteredApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Public origin of the app, no trailing slash; the control API may register another. */
  url: string;
  /** What the consent page lists. */
  scopes: string[];
  /** People beside the owner and authorized users may open the app, and removing one is told to it. */
  multipleUsers: boolean;
  /** The e-mail of the developer's account: a draft app installs only on stores of this owner. */
  readonly developerEmail: string;
  /** Shipping carrier BigCommerce registered for this app ('carrier_33'), if any. */
  readonly carrierId: string | null;
}

export type Callback = 'auth' | 'load' | 'uninstall' | 'remove_user';

/** The callback URL registered for the app; the token endpoint compares `redirect_uri` with it to the letter. */
export function callbackUrl(app: RegisteredApp, callback: Callback): string {
  return `${app.url}/api/bigcommerce/${callback}`;
}
