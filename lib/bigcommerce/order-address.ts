import { z } from 'zod';
import { asArray, asObject, asText } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';

/** A postal address of an order or shipment; what is missing is `''`. */
export interface OrderAddress {
  firstName: string;
  lastName: string;
  company: string;
  street1: string;
  street2: string;
  city: string;
  /** Spelled out, not abbreviated. */
  state: string;
  zip: string;
  country: string;
  countryIso2: string;
  phone: string;
  email: string;
  /** The store's own extra fields. */
  formFields: { name: string; value: string }[];
}

const fields = z.object({
  first_name: wire.text,
  last_name: wire.text,
  company: wire.text,
  street_1: wire.text,
  street_2: wire.text,
  city: wire.text,
  state: wire.text,
  zip: wire.text,
  country: wire.text,
  country_iso2: wire.text,
  phone: wire.text,
  email: wire.text,
  form_fields: z.preprocess(toFormFields, z.array(z.object({ name: z.string(), value: z.string() }))),
});

/** Reads an address; null, `[]` and what is no object become an empty one. */
export const orderAddress = z.preprocess(asObject, fields.transform(toAddress));

function toAddress(wired: z.output<typeof fields>): OrderAddress {
  return {
    firstName: wired.first_name,
    lastName: wired.last_name,
    company: wired.company,
    street1: wired.street_1,
    street2: wired.street_2,
    city: wired.city,
    state: wired.state,
    zip: wired.zip,
    country: wired.country,
    countryIso2: wired.country_iso2,
    phone: wired.phone,
    email: wired.email,
    formFields: wired.form_fields,
  };
}

// A value may be text, a number or a list of them (BigCommerce docs: order shipping address).
function toFormFields(value: unknown): OrderAddress['formFields'] {
  return asArray(value).map((field) => {
    const { name, value: content } = asObject(field);
    return { name: asText(name), value: asArray(content).map(asText).join(', ') };
  });
}
