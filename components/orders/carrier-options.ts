import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { couriers } from '@/lib/definitions/couriers';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

/** A carrier choice whose slug is still to be typed. */
export const anotherCourier = 'courier:';

const listed = couriers.map(({ slug, name }) => ({ value: `courier:${slug}`, content: name }));

/** The groups of the carrier list, with this store's providers; a provider that only the shipment knows is listed too. */
export function carrierOptions(providers: readonly { id: string; name: string }[], value: string) {
  const known = [...shippingProviders, ...providers];
  const [, own] = /^provider:(.+)$/.exec(value) ?? [];
  const isUnlisted = own !== undefined && !known.some(({ id }) => id === own);
  const unlisted = isUnlisted ? [{ id: own, name: trackingCarrierName(own) }] : [];
  return [
    {
      label: 'Carriers of BigCommerce',
      options: [...known, ...unlisted].map(({ id, name }) => ({ value: `provider:${id}`, content: name })),
    },
    { label: 'Other couriers', separated: true, options: listed },
    {
      label: 'Not listed',
      separated: true,
      options: [
        { value: anotherCourier, content: 'Another courier' },
        { value: 'other', content: 'Other (no link)' },
      ],
    },
  ];
}

/** The option that stands for a choice: a slug that is not in the list is *Another courier*. */
export function chosenOption(value: string): string {
  return isSlugTyped(value) ? anotherCourier : value;
}

/** Whether the slug of a choice is one that a person types, rather than one of the list. */
export function isSlugTyped(value: string): boolean {
  return value.startsWith(anotherCourier) && !listed.some((option) => option.value === value);
}
