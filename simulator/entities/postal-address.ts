/** A person and where they live, as orders carry it. */
export interface PostalAddress {
  firstName: string;
  lastName: string;
  company: string;
  street1: string;
  street2: string;
  city: string;
  /** Full name of the state or province. */
  state: string;
  zip: string;
  country: string;
  countryIso2: string;
  phone: string;
  email: string;
}
