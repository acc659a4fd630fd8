import { placeKey } from '../api/zone-places';
import type { Fields } from '../api/body';
import type { ZoneEntity } from '../entities/zone';
import { feeFields, feeValues } from './fee-form';
import type { FormValues } from './fields';

/** The zone form filled with a zone. */
export function zoneFormValues(zone: ZoneEntity): FormValues {
  const { enabled, minimumSubTotal, excludeFixedShippingProducts } = zone.freeShipping;
  return {
    name: zone.name,
    type: zone.type,
    places: zone.locations.map(placeKey).join('\n'),
    ...(zone.enabled && { enabled: 'on' }),
    ...(enabled && { freeShipping: 'on' }),
    minimum: minimumSubTotal,
    ...(excludeFixedShippingProducts && { excludeFixed: 'on' }),
    ...feeValues(zone.handlingFee),
    ...(zone.handlingFee?.displaySeparately && { feeSeparate: 'on' }),
  };
}

/** A submitted zone form in the API's own keys. */
export function zoneFormFields(values: FormValues, before: ZoneEntity | null): Fields {
  // The key stays absent until a fee was set, and cannot be taken away again.
  const fee = feeFields(values) ?? (before?.handlingFee ? { fixed_surcharge: '0' } : undefined);
  const type = values.type ?? '';
  return {
    name: values.name ?? '',
    type,
    ...(type !== 'global' && { locations: readLines(values.places ?? '', type) }),
    enabled: values.enabled === 'on',
    free_shipping: {
      enabled: values.freeShipping === 'on',
      minimum_sub_total: values.minimum ?? '0',
      exclude_fixed_shipping_products: values.excludeFixed === 'on',
    },
    ...(fee && { handling_fees: { ...fee, display_separately: values.feeSeparate === 'on' } }),
  };
}

function readLines(text: string, type: string): Fields[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [country = '', ...rest] = line.split(/\s+/);
    const part = rest.join(' ');
    const place = { country_iso2: country.toUpperCase() };
    if (type === 'country') return place;
    return type === 'state' ? { ...place, state_iso2: part.toUpperCase() } : { ...place, zip: part };
  });
}
