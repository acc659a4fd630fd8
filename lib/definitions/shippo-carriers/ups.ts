import type { ShippoCarrierDefinition } from '@/lib/definitions/shippo-carriers/shippo-carrier';

/** Shippo docs: adding UPS accounts. */
export const ups: ShippoCarrierDefinition = {
  code: 'ups',
  name: 'UPS',
  note: 'Add the account number to your profile at ups.com first. UPS finds out only when a label is bought, and refuses it then.',
  ways: [
    {
      id: 'sign_in',
      label: 'Account number and sign-in',
      description: 'Shippo is given your account. UPS then asks you to sign in.',
      needsAccountNumber: true,
      fields: [
        { code: 'full_name', type: 'text', label: 'Contact name', required: true },
        { code: 'company', type: 'text', label: 'Company', required: true },
        { code: 'email', type: 'text', label: 'Email', required: true },
        { code: 'phone', type: 'text', label: 'Phone', required: true },
        { code: 'billing_address_street1', type: 'text', label: 'Billing street', required: true },
        { code: 'billing_address_street2', type: 'text', label: 'Billing street, second line' },
        { code: 'billing_address_city', type: 'text', label: 'Billing city', required: true },
        { code: 'billing_address_state', type: 'text', label: 'Billing state or province' },
        { code: 'billing_address_zip', type: 'text', label: 'Billing postal code', required: true },
        {
          code: 'billing_address_country_iso2',
          type: 'text',
          label: 'Billing country code',
          description: 'Two letters, such as US',
          required: true,
          maxLength: 2,
        },
        {
          code: 'ups_agreements',
          type: 'checkbox',
          label: 'I have read and accept the UPS agreements',
          description: 'Shippo shows them at goshippo.com under Carriers, UPS.',
          mustBeTicked: true,
        },
      ],
      fixed: { pickup_address_same_as_billing_address: true },
      then: 'sign_in',
    },
  ],
};
