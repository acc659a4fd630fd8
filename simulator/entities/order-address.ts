import type { PostalAddress } from './postal-address';

export interface FormField {
  name: string;
  value: string | number | string[];
}

/** A shipping address of an order; its id is the `order_address_id` of lines and shipments. */
export interface OrderAddressEntity {
  id: number;
  orderId: number;
  postal: PostalAddress;
  /** What the shopper chose, e.g. 'Ground'; 'None' is possible. */
  shippingMethod: string;
  /** Excluding tax, in the order's currency. */
  shippingCost: number;
  shippingZoneId: number;
  shippingZoneName: string;
  formFields: FormField[];
}
