import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';

/** TBA, in Canada TBC and in Mexico TBM, and twelve digits; no check digit is public. Amazon docs: track a package. */
export const amazon: readonly TrackingRule[] = [{ carrier: 'courier:amazon', pattern: /^TB[ACM]\d{12}$/ }];
