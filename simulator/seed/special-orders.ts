import { farAddresses } from './far-addresses';
import type { OrderAddressInput, OrderInput } from './order-input';
import type { SeededOrder } from './seeded-order';

const course = {
  name: 'Knife Care, Video Course',
  sku: 'HP-DL-KNIFE',
  type: 'digital',
  price: 24,
  productId: 120,
} as const;
const recipes = {
  name: 'Cast Iron Recipes, E-book',
  sku: 'HP-DL-RECIPES',
  type: 'digital',
  price: 18,
  productId: 121,
} as const;

const skillet = { name: 'Cast Iron Skillet, 12 in', sku: 'LO-SK-12', price: 89, weight: 128, productId: 82 };

/** Orders with something to them, among the newest so that they are met. */
export function recentSpecialOrders(): SeededOrder[] {
  return [
    partlyShipped,
    twoAddresses,
    addressWithoutItems,
    digitalOnly,
    mixedDigital,
    giftCertificate,
    pickup,
    bundle,
    refundedUnit,
    customProduct,
    guest,
    ownCourier,
    ...ordersAbroad(),
  ];
}

/** Orders that are rare and long over: extremes of length, and the archive. */
export function oldSpecialOrders(): SeededOrder[] {
  return [archived, customLink, longestTexts];
}

const partlyShipped: SeededOrder = {
  hoursAgo: 14.5,
  input: {
    statusId: 3,
    customerId: 41,
    lines: [
      { quantity: 4, shipped: 2, options: [{ name: 'Color', value: 'Fog' }] },
      { quantity: 1, shipped: 1 },
      { quantity: 2 },
    ],
    staffNotes: 'Two mugs were out of stock; the rest went out first.',
  },
};

const twoAddresses: SeededOrder = {
  hoursAgo: 3.4,
  input: {
    customerId: 17,
    addresses: [
      { shippingMethod: 'Flat rate', shippingCost: 9 },
      {
        ...{ firstName: 'Beatrice', lastName: 'Fontaine', company: 'Fontaine & Daughters', email: 'bea@example.com' },
        ...{ street1: '2100 Magazine Street', street2: 'Suite 4', city: 'New Orleans', state: 'Louisiana' },
        ...{ zip: '70130', shippingMethod: 'FedEx Ground', shippingCost: 14.2 },
      },
    ],
    lines: [{ quantity: 2 }, { quantity: 1, addressIndex: 1 }, { quantity: 3, addressIndex: 1 }],
    customerMessage: 'The trays go to my mother in New Orleans, with the card.',
  },
};

const addressWithoutItems: SeededOrder = {
  hoursAgo: 8.2,
  input: {
    customerId: 88,
    lines: [{ quantity: 1 }, { quantity: 2 }],
    addresses: [
      { shippingMethod: 'FedEx Ground', shippingCost: 12.4 },
      { shippingMethod: 'None', shippingCost: 0 },
    ],
  },
};

const digitalOnly: SeededOrder = { hoursAgo: 5.1, input: { lines: [course, recipes], customerId: 60 } };

const mixedDigital: SeededOrder = {
  hoursAgo: 6.7,
  input: { lines: [skillet, recipes], customerId: 112 },
};

const giftCertificate: SeededOrder = {
  hoursAgo: 9.9,
  input: {
    statusId: 10,
    lines: [{ name: 'Gift Certificate, $100', sku: '', type: 'giftcertificate', price: 100, productId: 0 }],
  },
};

const pickup: SeededOrder = {
  hoursAgo: 4.3,
  input: {
    statusId: 8,
    customerId: 5,
    lines: [
      { quantity: 2, pickup: true },
      { quantity: 1, pickup: true },
    ],
  },
};

const bundle: SeededOrder = {
  hoursAgo: 7.5,
  input: {
    customerId: 23,
    lines: [
      {
        name: 'Sunday Breakfast Box',
        sku: 'HP-BX-SUN',
        price: 96,
        productId: 130,
        weight: 0,
        binPickingNumber: 'B-04',
      },
      { name: 'Pour-Over Coffee Set', sku: 'BR-PO-SET', price: 0, partOf: 0, binPickingNumber: 'C-11' },
      { name: 'Stoneware Mug, Fog Grey', sku: 'HP-MG-FOG', price: 0, quantity: 2, partOf: 0, binPickingNumber: 'A-02' },
    ],
  },
};

const refundedUnit: SeededOrder = {
  hoursAgo: 22,
  input: { statusId: 14, customerId: 71, lines: [{ quantity: 3, refunded: 1 }, { quantity: 1 }] },
};

const customProduct: SeededOrder = {
  hoursAgo: 10.6,
  input: {
    customerId: 9,
    source: 'manual',
    paymentMethod: 'Manual',
    lines: [{ name: 'Table, made to measure (72 × 34 in)', sku: '', productId: 0, price: 1480, weight: 1520 }],
    staffNotes: 'Freight: call the customer before it leaves.',
  },
};

const guest: SeededOrder = {
  hoursAgo: 2.3,
  input: {
    customerId: 0,
    lines: [{ quantity: 2 }],
    addresses: [farAddresses.longStreet],
    customerMessage: 'Ring twice, please.',
  },
  order: { formFields: [{ name: 'Delivery instructions', value: 'Loading dock, not the front desk' }] },
};

const ownCourier: SeededOrder = {
  hoursAgo: 16.5,
  input: { statusId: 2, customerId: 150, lines: [{ quantity: 1, shipped: 1 }] },
  shipment: {
    ...{ shippingProvider: 'custom', trackingNumber: 'Our van, Tuesday', generatedTrackingLink: '' },
    comments: 'Delivered by our own driver.',
  },
};

function ordersAbroad(): SeededOrder[] {
  return [
    abroad(1.2, farAddresses.japanese, { customerMessage: '贈り物です。ラッピングをお願いします。' }),
    abroad(2.9, farAddresses.arabic, { customerMessage: 'الرجاء الاتصال قبل التسليم.' }),
    abroad(11.8, farAddresses.german, { statusId: 9 }),
    abroad(13.1, farAddresses.canadian, { lines: [{ quantity: 6 }] }),
    abroad(26.5, farAddresses.british, {
      statusId: 12,
      staffNotes: 'Address check: postcode and street do not match.',
    }),
    abroad(41, farAddresses.hebrew, { statusId: 13 }),
  ];
}

function abroad(hoursAgo: number, address: OrderAddressInput, input: OrderInput): SeededOrder {
  const shipped = { ...address, shippingMethod: 'International', shippingCost: 32 };
  return { hoursAgo, input: { customerId: 200, addresses: [shipped], billing: address, ...input } };
}

const archived: SeededOrder = {
  hoursAgo: 52,
  input: { statusId: 5, lines: [{ quantity: 1 }], staffNotes: 'Ordered twice by mistake.', isDeleted: true },
};

const customLink: SeededOrder = {
  hoursAgo: 96,
  input: {
    statusId: 2,
    lines: [
      { quantity: 2, shipped: 2 },
      { quantity: 1, shipped: 1 },
    ],
  },
  shipment: {
    ...{ shippingProvider: '', trackingNumber: 'PDX-2231', generatedTrackingLink: '' },
    trackingLink: 'https://courier.example/track/PDX-2231?lang=en',
  },
};

const longestTexts: SeededOrder = {
  hoursAgo: 410,
  input: { statusId: 2, lines: [{ quantity: 1, shipped: 1 }] },
  shipment: {
    ...{ trackingNumber: 'GM60511234500000001-GM60511234500000002-6051123450' },
    comments: 'Checked, wrapped and weighed twice at the packing table. '.repeat(1200).slice(0, 65_535),
  },
};
