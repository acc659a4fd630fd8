import { keepConnection } from '../api/connections';
import type { ChannelEntity } from '../entities/channel';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { addMethod, addZone } from './add-zone';
import { fillEmpty } from './empty-template';
import { everydayOrders } from './everyday-orders';
import { createRandom } from './random';
import { addSeededOrders } from './seeded-order';
import { statusOrders } from './status-orders';

/** An Australian outdoor shop: kilograms and centimetres, three storefronts, users who read Australian English. */
export function fillPro(sim: SimulatorContext, store: StoreEntity): void {
  Object.assign(store.settings, settings, { logoUrl: `https://${store.hash}.mybigcommerce.example/logo.png` });
  fillEmpty(sim, store);
  Object.assign(store.sequences, { order: 7000, orderProduct: 21_000, orderAddress: 14_000, shipment: 2600 });
  for (const user of store.users) user.locale = 'en-AU';
  addStorefront(store, { id: 2, name: 'Meridian New Zealand' });
  addStorefront(store, { id: 3, name: 'Meridian Trade' });
  addProZones(sim, store);
  const everyday = everydayOrders(createRandom(3053), {
    count: 240,
    days: 120,
    taxRate: 0.1,
    channelIds: [1, 1, 1, 2, 3],
    shipping: [
      ['Australia Post Parcel Post', 10.95],
      ['Australia Post Express Post', 15.95],
      ['Flat rate', 9.95],
    ],
  });
  addSeededOrders(sim, store, [...everyday, ...statusOrders()]);
}

const settings = {
  name: 'Meridian Outdoor',
  firstName: 'Harriet',
  lastName: 'Lang',
  address: '126 Jetty Road\nGlenelg SA 5045',
  country: 'Australia',
  countryCode: 'AU',
  phone: '+61 8 5550 0119',
  timezone: { name: 'Australia/Adelaide', rawOffset: 34_200, dstOffset: 37_800, dstCorrection: true },
  currency: 'AUD',
  weightUnits: 'KGS',
  dimensionUnits: 'Centimeters',
} as const;

function addStorefront(store: StoreEntity, { id, name }: Pick<ChannelEntity, 'id' | 'name'>): void {
  const createdAt = store.channels.get(1)?.createdAt ?? 0;
  store.channels.set(id, { id, name, type: 'storefront', platform: 'bigcommerce', status: 'active', createdAt });
}

function addProZones(sim: SimulatorContext, store: StoreEntity): void {
  keepConnection(sim, store, { carrierId: 'auspost', values: { auth_key: 'ap-live-55f0', test_mode: false } });
  const australia = addZone(sim, store, { name: 'Australia', type: 'country', locations: [{ country_iso2: 'AU' }] });
  const services = ['AUS_PARCEL_REGULAR', 'AUS_PARCEL_EXPRESS'];
  const post = {
    name: 'Australia Post',
    type: 'auspost',
    settings: { carrier_options: { delivery_services: services } },
  };
  addMethod(sim, { store, zone: australia }, post);
  addMethod(
    sim,
    { store, zone: australia },
    { name: 'Flat rate', type: 'perorder', settings: { rate: 9.95 }, channel_ids: [1, 3] },
  );
  const east = ['NSW', 'ACT'].map((state) => ({ country_iso2: 'AU', state_iso2: state }));
  const capital = addZone(sim, store, { name: 'New South Wales and ACT', type: 'state', locations: east });
  addMethod(
    sim,
    { store, zone: capital },
    { name: 'Courier', type: 'peritem', settings: { rate: 6 }, channel_ids: [1] },
  );
  const newZealand = { name: 'New Zealand', type: 'country', locations: [{ country_iso2: 'NZ' }] };
  addMethod(
    sim,
    { store, zone: addZone(sim, store, newZealand) },
    { settings: { rate: 19 }, type: 'perorder', channel_ids: [2] },
  );
}
