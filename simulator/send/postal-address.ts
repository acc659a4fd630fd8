import type { PostalAddress } from '../entities/postal-address';

/** The keys every address in orders and shipments has. BigCommerce docs: orders V2. */
export function sendPostalAddress(postal: PostalAddress): Record<string, unknown> {
  return {
    first_name: postal.firstName,
    last_name: postal.lastName,
    company: postal.company,
    street_1: postal.street1,
    street_2: postal.street2,
    city: postal.city,
    state: postal.state,
    zip: postal.zip,
    country: postal.country,
    country_iso2: postal.countryIso2,
    phone: postal.phone,
    email: postal.email,
  };
}
