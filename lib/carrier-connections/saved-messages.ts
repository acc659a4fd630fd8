import type { CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import { carrierName } from '@/lib/definitions';

/** What happened when details were sent, and what it does not prove. */
export function submittedMessage(carrierId: string): string {
  const name = carrierName(carrierId);
  return `BigCommerce stored the details for ${name}. It did not check them: whether they are right shows only when ${name} quotes at checkout, which also needs it enabled in a zone.`;
}

/** What happened when a carrier was disconnected. @param stillEnabled methods that could not be disabled, though asked to */
export function disconnectedMessage(carrierId: string, stillEnabled: readonly CarrierMethod[]): string {
  const disconnected = `${carrierName(carrierId)} is disconnected, and its keys were deleted here.`;
  if (stillEnabled.length === 0) return disconnected;
  const names = stillEnabled.map(({ methodName, zoneName }) => `“${methodName}” in ${zoneName}`).join(', ');
  return `${disconnected} These methods could not be disabled: ${names}. Disable them in Zones.`;
}
