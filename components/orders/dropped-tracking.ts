import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import type { TrackingMode } from '@/lib/definitions/shipment-form';

/**
 * What of a shipment's tracking another one in its place will not have, because it is followed in this way; undefined when
 * nothing is lost. BigCommerce lets a shipment have a link beside carrier and number, the form makes one or the other.
 */
export function droppedTracking(old: ShipmentEditFields, mode: TrackingMode): string | undefined {
  const { carrier, trackingNumber, trackingLink } = old;
  const dropped = [
    ...(mode !== 'carrier' && carrier && carrier !== 'other' ? ['carrier'] : []),
    ...(mode !== 'carrier' && trackingNumber ? [`tracking number (${trackingNumber})`] : []),
    ...(mode !== 'link' && trackingLink ? [`tracking link (${trackingLink})`] : []),
  ];
  if (dropped.length === 0) return undefined;
  return `Followed in this way, the new shipment will not have the old one’s ${new Intl.ListFormat('en').format(dropped)}.`;
}
