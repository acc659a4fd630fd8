import type { FieldDefinition } from '@/lib/definitions/field';
import type { ShippoCarrierDefinition } from '@/lib/definitions/shippo-carriers/shippo-carrier';

const CONTACT: readonly FieldDefinition[] = [
  { code: 'first_name', type: 'text', label: 'First name', required: true },
  { code: 'last_name', type: 'text', label: 'Last name', required: true },
  { code: 'phone_number', type: 'text', label: 'Phone', required: true },
  { code: 'from_address_st', type: 'text', label: 'Street', required: true },
  { code: 'from_address_city', type: 'text', label: 'City', required: true },
  { code: 'from_address_state', type: 'text', label: 'State or province' },
  { code: 'from_address_zip', type: 'text', label: 'Postal code', required: true },
  {
    code: 'from_address_country_iso2',
    type: 'text',
    label: 'Country code',
    description: 'Two letters, such as US',
    required: true,
    maxLength: 2,
  },
];

const VERIFIED = { use_multi_factor_registration: true } as const;

/** Shippo docs: FedEx, and reconnecting a FedEx account. Its older sign-in and its newer verification are both in use. */
export const fedex: ShippoCarrierDefinition = {
  code: 'fedex',
  name: 'FedEx',
  note: 'Name, phone and address must be those that FedEx has on file. FedEx locks a way of verifying for a day after repeated failures.',
  ways: [
    {
      id: 'link',
      label: 'Use the FedEx account that is in Shippo',
      description:
        'For an account that you connected at Shippo already. Without one, the carrier is added unconnected.',
      needsAccountNumber: false,
      fields: [],
      then: 'nothing',
    },
    {
      id: 'sign_in',
      label: 'Account number and sign-in',
      description: 'Shippo is given your account. FedEx then asks you to sign in.',
      needsAccountNumber: true,
      fields: [],
      then: 'sign_in',
    },
    {
      id: 'pin',
      label: 'Account number and PIN',
      description: 'FedEx sends you a PIN, which you enter on the carrier’s page.',
      needsAccountNumber: true,
      fields: [
        ...CONTACT,
        {
          code: 'verification_option',
          type: 'select',
          label: 'Send the PIN by',
          required: true,
          map: { SMS: 'Text message', EMAIL: 'Email', CALL: 'Phone call' },
        },
      ],
      fixed: VERIFIED,
      then: 'pin',
    },
    {
      id: 'invoice',
      label: 'Account number and invoice',
      description: 'FedEx compares the details of one of your recent invoices.',
      needsAccountNumber: true,
      fields: [
        ...CONTACT,
        { code: 'verification_invoice_number', type: 'text', label: 'Invoice number', required: true },
        { code: 'verification_invoice_amount', type: 'money', label: 'Invoice amount', required: true },
        {
          code: 'verification_invoice_date',
          type: 'text',
          label: 'Invoice date',
          description: 'Year, month and day, such as 2026-11-28',
          required: true,
          maxLength: 10,
        },
        {
          code: 'verification_invoice_currency',
          type: 'text',
          label: 'Invoice currency',
          description: 'Three letters, such as USD',
          required: true,
          maxLength: 3,
        },
      ],
      fixed: { ...VERIFIED, verification_option: 'INVOICE' },
      then: 'nothing',
    },
  ],
};
