import type { Secret } from '@/lib/secrets';

/** What a call to Shippo needs. */
export interface ShippoCredentials {
  /** `shippo_live_…` or `shippo_test_…` */
  key: Secret;
}

/** Whether a key is for real shipments; undefined when it is no key of Shippo's. */
export function modeOfKey(key: string): 'test' | 'live' | undefined {
  return /^shippo_(test|live)_\w{4,200}$/.exec(key)?.[1] as 'test' | 'live' | undefined;
}
