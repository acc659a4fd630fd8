import { keepConnection } from '../api/connections';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { addMethod, addZone } from './add-zone';

const us = { country_iso2: 'US' };

/** Zones of the US store: every type, 1,200 postal codes in one, one switched off. Three carriers are connected. */
export function addStandardZones(sim: SimulatorContext, store: StoreEntity): void {
  keepConnection(sim, store, {
    carrierId: 'endicia',
    values: { account_id: '2501123', pass_phrase: 'harbor-pine-usps' },
  });
  keepConnection(sim, store, { carrierId: 'upsready', values: {} });
  keepConnection(sim, store, { carrierId: 'carrier_33', values: { api_token: 'pw-live-7c2e91' } });

  const everywhere = addZone(sim, store, {
    name: 'United States',
    free_shipping: { enabled: true, minimum_sub_total: 150, exclude_fixed_shipping_products: true },
  });
  const domestic = { store, zone: everywhere };
  addMethod(sim, domestic, { name: 'Flat rate', type: 'perorder', settings: { rate: 9 } });
  addMethod(sim, domestic, { name: 'Ship by weight', type: 'weight', settings: byWeight });
  addMethod(sim, domestic, { name: 'By order value', type: 'total', settings: byValue, enabled: false });
  addMethod(sim, domestic, { name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });

  const carolinas = addZone(sim, store, {
    name: 'Carolinas',
    type: 'state',
    locations: [
      { ...us, state_iso2: 'SC' },
      { ...us, state_iso2: 'NC' },
    ],
    handling_fees: { fixed_surcharge: '1.50', display_separately: true },
  });
  addMethod(sim, { store, zone: carolinas }, { name: 'Per item', type: 'peritem', settings: { rate: '3.50' } });
  addMethod(sim, { store, zone: carolinas }, { name: 'Free shipping', type: 'freeshipping', settings: {} });

  const astoria = addZone(sim, store, {
    name: 'Astoria, same day',
    type: 'zip',
    locations: zips(['11102', '11103', '11106']),
  });
  const sameDay = {
    name: 'Parcelwise same day',
    type: 'carrier_33',
    settings: { carrier_options: { speed: 'same_day' } },
  };
  addMethod(sim, { store, zone: astoria }, sameDay);

  const coast = addZone(sim, store, { name: 'East Coast postal codes', type: 'zip', locations: zips(eastCoastZips()) });
  const media = { delivery_services: ['MediaMail'], packaging_type: 'Parcel', show_transit_time: true };
  addMethod(sim, { store, zone: coast }, { name: 'USPS', type: 'endicia', settings: { carrier_options: media } });

  const abroad = addZone(sim, store, { name: 'Rest of the world', type: 'global' });
  const surcharge = { handling_fees: { percentage_surcharge: '5' } };
  addMethod(
    sim,
    { store, zone: abroad },
    { name: 'International', settings: { rate: 32 }, type: 'perorder', ...surcharge },
  );

  const canada = { name: 'Canada', type: 'country', locations: [{ country_iso2: 'CA' }], enabled: false };
  addZone(sim, store, canada);
}

/** By ounces. */
const byWeight = {
  default_cost: 28,
  default_cost_type: 'fixed_amount',
  range: [
    { lower_limit: 0, upper_limit: 16, shipping_cost: 5 },
    { lower_limit: 16, upper_limit: 80, shipping_cost: 9.5 },
    { lower_limit: 80, upper_limit: 320, shipping_cost: 16 },
  ],
};

/** By US dollars, with a gap as the documents' example has one. */
const byValue = {
  default_cost: null,
  default_cost_type: 'percentage_of_total',
  range: [
    { lower_limit: 0, upper_limit: 49.99, shipping_cost: 8 },
    { lower_limit: 50, upper_limit: 150, shipping_cost: 4 },
  ],
};

const ups = {
  delivery_services: ['Ground', '2nd_Day_Air', 'Next_Day_Air_Saver'],
  packaging_type: '02',
  packing_method: 'combined',
  include_package_value: true,
  show_transit_time: true,
  destination_type: 'residential',
};

function zips(codes: string[]): Record<string, string>[] {
  return codes.map((zip) => ({ zip, ...us }));
}

/** 1,200 codes, from Massachusetts to Pennsylvania. */
function eastCoastZips(): string[] {
  return Array.from({ length: 1200 }, (_, index) => String(1001 + index * 15).padStart(5, '0'));
}
