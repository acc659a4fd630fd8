import type { Context } from '@/lib/stores/context';
import type { NormalizedMethod } from '@/lib/zones/zone-snapshot';

export interface SetMethodEnabledInput {
  zoneId: number;
  methodId: number;
  enabled: boolean;
}

/** Switches a method on or off, touching nothing else of it; as BigCommerce then has it. Records the change. Throws AppError. */
export function setMethodEnabled(_context: Context, _input: SetMethodEnabledInput): Promise<NormalizedMethod> {
  return Promise.reject(new Error('waits for lib/bigcommerce'));
}
