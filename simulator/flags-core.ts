import { booleanFlag, choiceFlag, numberFlag } from './flag';

/** Switches of login, signed callbacks and the API gateway. */
export const coreFlags = {
  grantCodeTtlMs: numberFlag(30_000, { assumed: true, description: 'How long a grant code can be redeemed' }),
  grantCodeSingleUse: booleanFlag(true, { assumed: true, description: 'A grant code is refused the second time' }),
  tokenResponseOwner: booleanFlag(true, {
    assumed: false,
    description: 'The token response names the store owner (older ones did not)',
  }),
  grantedScopes: choiceFlag(['exact', 'extra', 'subset'], {
    assumed: true,
    description: 'The granted scope string compared with what the app asks for',
  }),
  draftApp: booleanFlag(false, {
    assumed: false,
    description: 'The app is a draft: only a store whose owner has the developer’s e-mail can install it',
  }),
  nbfBeforeIatSeconds: numberFlag(5, {
    assumed: false,
    description: 'nbf is this long before iat: 5 in every documented example, 0 in the table of claims',
  }),
  callbackTimeoutMs: numberFlag(10_000, {
    assumed: true,
    description:
      'How long the uninstall and remove_user callbacks may take, and the auth callback until its frame is called blank',
  }),
  tokenRevokedOnUninstall: booleanFlag(true, { assumed: true, description: 'Uninstalling kills the access token' }),
  httpRedirectsToHttps: booleanFlag(false, {
    assumed: false,
    description: 'Answer API calls over http with 301 to https (off, because the simulator itself speaks http)',
  }),
  v2AuthErrorBody: choiceFlag(['array', 'object', 'empty'], {
    assumed: true,
    description: 'Body of 401 and 403 on V2 paths',
  }),
  foreignTokenStatus: choiceFlag(['401', '403'], {
    assumed: true,
    description: 'Status for a token of another store',
  }),
  missingScopeChecked: booleanFlag(true, {
    assumed: false,
    description: 'Calls outside the granted scopes are refused',
  }),
  xmlDefault: booleanFlag(false, {
    assumed: true,
    description: 'V2 answers XML when no Accept header asks for JSON (historic)',
  }),
  gzip: booleanFlag(true, { assumed: false, description: 'Answers are gzip-compressed when the client accepts it' }),
  concurrencyCap: numberFlag(0, {
    assumed: false,
    description: 'More requests in flight than this on one endpoint of a store give 429; 0 means no cap (historic: 3)',
  }),
  innerStatusDiffers: booleanFlag(false, {
    assumed: false,
    description: 'V2 error entries carry 404 whatever the HTTP status is, as one documented example does',
  }),
  unknownFields: booleanFlag(true, { assumed: false, description: 'Answers carry fields nobody documented' }),
  overLimitStatus: choiceFlag(['413', '400'], {
    assumed: true,
    description: 'Status for a limit above 250 (documented as 413 in general, not for each resource)',
  }),
} as const;
