import type { ShipmentEditFields } from '@/lib/definitions/shipment-edit';

interface Versions {
  /** What the form was drawn from. */
  drawn: ShipmentEditFields;
  /** What it says. */
  typed: ShipmentEditFields;
  /** What BigCommerce has now. */
  latest: ShipmentEditFields;
}

/** BigCommerce's version with what the person changed laid over it. */
export function rebaseShipmentEdit({ drawn, typed, latest }: Versions): ShipmentEditFields {
  const pick = <Key extends keyof ShipmentEditFields>(key: Key): ShipmentEditFields[Key] =>
    typed[key] === drawn[key] ? latest[key] : typed[key];
  return {
    trackingMode: pick('trackingMode'),
    carrier: pick('carrier'),
    trackingNumber: pick('trackingNumber'),
    trackingLink: pick('trackingLink'),
    shippingMethod: pick('shippingMethod'),
    shippingCost: pick('shippingCost'),
    comments: pick('comments'),
  };
}

/** Whether two versions say the same. */
export function isSame(one: ShipmentEditFields, other: ShipmentEditFields): boolean {
  return (Object.keys(one) as (keyof ShipmentEditFields)[]).every((key) => one[key] === other[key]);
}
