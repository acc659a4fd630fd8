import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';

/** What can be done with the shipments of an order, by somebody whose role allows it, and what their forms need. */
export interface ShipmentTools {
  /** Third-party providers of this store. */
  providers: { id: string; name: string }[];
  /** ISO 4217; what shipping costs are in. */
  currency: string;
  update: (shipmentId: number, values: unknown) => Promise<FormState>;
  replace: (shipmentId: number, form: ShipmentForm) => Promise<FormState>;
  remove: (shipmentId: number) => Promise<FormState>;
  /** Those that the person saw. */
  removeAll: (shipmentIds: number[]) => Promise<FormState>;
}
