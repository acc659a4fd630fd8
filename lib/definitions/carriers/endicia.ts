import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: carrier connection, Endicia. Its examples write `pass_phrase`, its table `passphrase`. */
export const endicia: CarrierDefinition = {
  id: 'endicia',
  name: 'USPS by Endicia',
  connection: [
    { code: 'account_id', type: 'text', label: 'Endicia account ID', required: true },
    {
      code: 'pass_phrase',
      aliases: ['passphrase'],
      type: 'password',
      label: 'Endicia pass phrase',
      required: true,
    },
  ],
  method: {
    fields: [
      {
        code: 'delivery_services',
        type: 'multiselect',
        label: 'Delivery services',
        required: true,
        map: {
          PriorityExpress: 'Priority Mail Express',
          PriorityMailExpressInternational: 'Priority Mail Express International',
          FirstClassPackageInternationalService: 'First-Class Package International Service',
          Priority: 'Priority Mail',
          PriorityMailInternational: 'Priority Mail International',
          First: 'First-Class',
          ParcelSelect: 'Parcel Select',
          MediaMail: 'Media Mail',
        },
      },
      {
        // The table of the documentation says array, its example sends one text.
        code: 'packaging_type',
        type: 'select',
        label: 'Packaging type',
        required: true,
        map: {
          Parcel: 'Parcel',
          FlatRateEnvelope: 'Flat Rate Envelope',
          FlatRateLegalEnvelope: 'Flat Rate Legal Envelope',
          FlatRatePaddedEnvelope: 'Flat Rate Padded Envelope',
          SmallFlatRateBox: 'Small Flat Rate Box',
          MediumFlatRateBox: 'Medium Flat Rate Box',
          LargeFlatRateBox: 'Large Flat Rate Box',
          RegionalRateBoxA: 'Regional Rate Box A',
          RegionalRateBoxB: 'Regional Rate Box B',
        },
      },
      { code: 'show_transit_time', type: 'checkbox', label: 'Show transit time' },
    ],
  },
};
