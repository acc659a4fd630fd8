export type OrderProductType = 'physical' | 'digital' | 'giftcertificate';

/** One line of an order; its id is the `order_product_id` of shipments. */
export interface OrderProductEntity {
  id: number;
  orderId: number;
  /** 0 for a custom product. */
  productId: number;
  variantId: number;
  /** 0 for lines that are not shipped: digital, gift certificate, pickup. */
  orderAddressId: number;
  /** Id of the pickup consignment; 0 for all other lines. */
  pickupId: number;
  name: string;
  sku: string;
  upc: string;
  brand: string;
  binPickingNumber: string;
  type: OrderProductType;
  quantity: number;
  quantityShipped: number;
  quantityRefunded: number;
  /** For one unit, excluding tax, in the order's currency. */
  price: number;
  /** In the store's units. */
  weight: number;
  width: number;
  height: number;
  depth: number;
  options: { name: string; value: string }[];
  /** The line this one is part of, for parts of a bundle. */
  parentOrderProductId: number | null;
  giftCertificateId: number | null;
  fixedShippingCost: number;
}
