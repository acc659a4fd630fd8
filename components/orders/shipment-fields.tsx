'use client';
import { CustomerNotice } from '@/components/orders/customer-notice';
import { DetailFields } from '@/components/orders/detail-fields';
import { QuantityFields } from '@/components/orders/quantity-fields';
import { TrackingFields } from '@/components/orders/tracking-fields';
import type { AddressView } from '@/lib/orders/order-details';

interface ShipmentFieldsProps {
  /** Whose lines are offered. */
  addresses: readonly AddressView[];
  /** Third-party providers of this store. */
  providers: { id: string; name: string }[];
  /** ISO 4217; what shipping costs are in. */
  currency: string;
  /** What a shipment that is replaced holds, by order product id. */
  freed?: ReadonlyMap<number, number>;
}

/** What a shipment that is about to be made holds and says. Belongs into its form. */
export function ShipmentFields({ addresses, providers, currency, freed }: ShipmentFieldsProps) {
  return (
    <>
      <QuantityFields addresses={addresses} {...(freed && { freed })} />
      <TrackingFields providers={providers} />
      <DetailFields currency={currency} />
      <CustomerNotice mail="sent" />
    </>
  );
}
