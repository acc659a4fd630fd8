import type { PostalAddress } from '../entities/postal-address';
import type { StoreEntity } from '../entities/store';

type Place = [street: string, city: string, state: string, zip: string];

const americanNames = `
  Maya Thompson|Daniel Okafor|Rachel Kim|Luis Hernández|Emily Carter|Priya Raman|Jacob Lindqvist|Sofia Alvarez
  Andre Washington|Hannah Weiss|Kevin Nguyen|Grace O'Donnell|Omar Haddad|Julia Petrov|Marcus Bell|Chloe Dubois
  Nathan Brooks|Isabel Moreno|Tyler Jensen|Aaliyah Johnson|Peter Kowalski|Leah Goldberg|Victor Chen|Naomi Adeyemi
  Samuel Ortiz|Claire Beaumont|Ethan Park|Ingrid Sørensen|Rosa Delgado|Ben Whitaker|Fatima Siddiqui|Walter Hughes
  Mei-Ling Chow|Gabriel Santos|Nora Fitzgerald|Dmitri Volkov|Abigail Foster|Kwame Mensah|Lucia Romano|Henry Castillo
  Yuki Tanaka|Patrick Sullivan|Amara Eze|Theo Lambert|Simone Baptiste|Owen Gallagher|Divya Iyer|Caroline Hayes
  Rafael Mendoza|Zoe Papadakis|Calvin Reed|Anneliese Vogel|Jamal Carter|Beth Sorensen|Arjun Mehta|Monica Reyes
  Felix Larsen|Tamara Ivanova|Dean McAllister|Esther Cohen|Paulette Greene`;

const americanPlaces: Place[] = [
  ['412 Alder Street', 'Portland', 'Oregon', '97205'],
  ['1809 W Belmont Ave', 'Chicago', 'Illinois', '60657'],
  ['77 Prospect Park SW, Apt 3B', 'Brooklyn', 'New York', '11215'],
  ['2250 Bluebonnet Lane', 'Austin', 'Texas', '78704'],
  ['31 Chestnut Hill Rd', 'Burlington', 'Vermont', '05401'],
  ['640 Peralta Avenue', 'San Francisco', 'California', '94110'],
  ['905 N Quincy Street', 'Arlington', 'Virginia', '22203'],
  ['1184 Ponce de Leon Ave NE', 'Atlanta', 'Georgia', '30306'],
  ['58 Hawthorne Road', 'Providence', 'Rhode Island', '02906'],
  ['3317 E Pike Street', 'Seattle', 'Washington', '98122'],
  ['2016 Larimer Street', 'Denver', 'Colorado', '80205'],
  ['14 Orchard Lane', 'Asheville', 'North Carolina', '28801'],
  ['8820 Lyndale Ave S', 'Minneapolis', 'Minnesota', '55420'],
  ['1501 Dauphine Street', 'New Orleans', 'Louisiana', '70116'],
  ['27 Congress Street, 2nd Floor', 'Portsmouth', 'New Hampshire', '03801'],
  ['4410 N 24th Street', 'Phoenix', 'Arizona', '85016'],
  ['316 E Washington Street', 'Ann Arbor', 'Michigan', '48104'],
  ['6 Mill Creek Road', 'Bozeman', 'Montana', '59715'],
  ['1120 Kapahulu Avenue', 'Honolulu', 'Hawaii', '96816'],
  ['938 S Broad Street', 'Philadelphia', 'Pennsylvania', '19147'],
  ['5021 Elm Grove Circle', 'Nashville', 'Tennessee', '37211'],
  ['240 Canyon Road', 'Santa Fe', 'New Mexico', '87501'],
  ['712 W 4th Avenue', 'Anchorage', 'Alaska', '99501'],
];

const australianNames = `
  Olivia Nguyen|Jack Morrison|Matilda Clarke|Liam O'Brien|Aisha Rahman|Noah Papadopoulos|Charlotte Wright|Hamish Reid
  Zara Singh|Ethan Kelly|Ruby Anderson|Dylan Walsh|Isla McKenzie|Thomas Nikolaidis|Georgia Fraser|Kiri Walker`;

const australianPlaces: Place[] = [
  ['18 Lygon Street', 'Carlton', 'Victoria', '3053'],
  ['204/55 Harbour Parade', 'Pyrmont', 'New South Wales', '2009'],
  ['9 Boundary Road', 'Paddington', 'Queensland', '4064'],
  ['71 Rokeby Terrace', 'Subiaco', 'Western Australia', '6008'],
  ['3 Salamanca Place', 'Hobart', 'Tasmania', '7000'],
  ['42 Lonsdale Street', 'Braddon', 'Australian Capital Territory', '2612'],
  ['126 Jetty Road', 'Glenelg', 'South Australia', '5045'],
];

/** The n-th shopper of the store's country: names and places go round at different speeds. */
export function personAt(store: StoreEntity, n: number): PostalAddress {
  const isAustralian = store.settings.countryCode === 'AU';
  const [firstName, lastName] = splitName(pick(namesIn(isAustralian ? australianNames : americanNames), n));
  const [street1, city, state, zip] = pick(isAustralian ? australianPlaces : americanPlaces, n);
  const local = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    firstName,
    lastName,
    company: '',
    street1,
    street2: '',
    city,
    state,
    zip,
    country: isAustralian ? 'Australia' : 'United States',
    countryIso2: isAustralian ? 'AU' : 'US',
    phone: isAustralian ? `0491 570 ${String(100 + (n % 900))}` : `+1 555-01${String(n % 100).padStart(2, '0')}`,
    email: `${local}@example.com`,
  };
}

const parsedNames = new Map<string, string[]>();

function namesIn(text: string): string[] {
  const names =
    parsedNames.get(text) ??
    text
      .split(/[|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  parsedNames.set(text, names);
  return names;
}

function splitName(name: string): [firstName: string, lastName: string] {
  const space = name.indexOf(' ');
  return [name.slice(0, space), name.slice(space + 1)];
}

function pick<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
