import type { ShippoCarrierDefinition } from '@/lib/definitions/shippo-carriers/shippo-carrier';

/** Shippo documents no parameters for a USPS account of one's own; its own USPS account needs no connecting. */
export const usps: ShippoCarrierDefinition = {
  code: 'usps',
  name: 'USPS',
  note: 'For a USPS account of your own. Shippo may ask you to set it up with its support; what it says is shown here.',
  ways: [
    {
      id: 'account',
      label: 'Account number',
      description: 'Shippo is given your account number.',
      needsAccountNumber: true,
      fields: [],
      then: 'nothing',
    },
  ],
};
