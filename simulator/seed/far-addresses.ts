import type { OrderAddressInput } from './order-input';

/** Shoppers abroad, and names and streets that are hard to show. */
export const farAddresses = {
  japanese: {
    ...{ firstName: '健', lastName: '佐藤', company: '株式会社みどり', email: 'sato.ken@example.jp' },
    ...{ street1: '神南一丁目19番11号', street2: 'パークウェースクエア2 4階', city: '渋谷区', state: '東京都' },
    ...{ zip: '150-0041', country: 'Japan', countryIso2: 'JP', phone: '+81 3-0000-0119' },
  },
  arabic: {
    ...{ firstName: 'عائشة', lastName: 'الخطيب', email: 'aisha.alkhatib@example.ae' },
    ...{ street1: 'شارع الشيخ زايد، برج الواحة، شقة 1204', city: 'دبي', state: 'دبي', zip: '' },
    ...{ country: 'United Arab Emirates', countryIso2: 'AE', phone: '+971 4 000 0119' },
  },
  hebrew: {
    ...{ firstName: 'נועה', lastName: 'בן־דוד', email: 'noa.bendavid@example.com' },
    ...{ street1: 'רחוב דיזנגוף 99', city: 'תל אביב-יפו', state: '', zip: '6433229' },
    ...{ country: 'Israel', countryIso2: 'IL', phone: '+972 3-000-0119' },
  },
  german: {
    ...{ firstName: 'Jürgen', lastName: 'Großmann-Löffelhardt', email: 'j.grossmann@example.de' },
    ...{ street1: 'Straße des 17. Juni 135', city: 'Berlin', state: 'Berlin', zip: '10623' },
    ...{ country: 'Germany', countryIso2: 'DE', phone: '+49 30 0000119' },
  },
  canadian: {
    ...{ firstName: 'Élodie', lastName: 'Tremblay', email: 'elodie.tremblay@example.ca' },
    ...{ street1: '4820 rue Saint-Denis', city: 'Montréal', state: 'Quebec', zip: 'H2J 2L6' },
    ...{ country: 'Canada', countryIso2: 'CA', phone: '+1 514-555-0119' },
  },
  british: {
    ...{ firstName: 'Siân', lastName: 'Llewellyn', email: 'sian.llewellyn@example.co.uk' },
    ...{ street1: 'Tŷ Gwyn, 7 Church Street', city: 'Aberystwyth', state: 'Ceredigion', zip: 'SY23 2AB' },
    ...{ country: 'United Kingdom', countryIso2: 'GB', phone: '+44 1970 000119' },
  },
  longStreet: {
    firstName: 'Wilhelmina',
    lastName: 'Featherstonehaugh-Cholmondeley',
    company: 'Department of Comparative Zoology, Archives',
    street1:
      'Old Observatory Building, Second Courtyard, Staircase C, Third Floor, Rooms 311 to 317, behind the Reading Room, ' +
      'Attention of the Keeper of Loans, 12000 West Cumberland Mountain Parkway Extension, B12',
    street2: 'Ring twice; deliveries between 10:00 and 11:30 only',
  },
} satisfies Record<string, OrderAddressInput>;
