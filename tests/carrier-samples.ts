/** For every carrier an app can connect: what a merchant types, and the body that BigCommerce's documentation asks for. */
interface CarrierSample {
  carrierId: string;
  name: string;
  /** By the label of the field; true is a tick. */
  typed: Record<string, string | boolean>;
  /** The same by field code. */
  values: Record<string, string | boolean>;
  body: { carrier_id: string; connection: Record<string, unknown> };
}

export const fedexValues = {
  key: 'FX-KEY',
  password: 'FX-PASSWORD',
  account_number: '510087000',
  meter_number: '100495000',
};

export const carrierSamples: readonly CarrierSample[] = [
  {
    carrierId: 'auspost',
    name: 'Australia Post',
    typed: { 'Authorization key': 'AP-KEY', 'Test mode': false },
    values: { auth_key: 'AP-KEY', test_mode: false },
    body: { carrier_id: 'auspost', connection: { auth_key: 'AP-KEY', test_mode: false } },
  },
  {
    carrierId: 'endicia',
    name: 'USPS by Endicia',
    typed: { 'Endicia account ID': '123456', 'Endicia pass phrase': 'open sesame' },
    values: { account_id: '123456', pass_phrase: 'open sesame' },
    body: { carrier_id: 'endicia', connection: { account_id: '123456', pass_phrase: 'open sesame' } },
  },
  {
    carrierId: 'fedex',
    name: 'FedEx',
    typed: {
      'FedEx key': 'FX-KEY',
      'FedEx password': 'FX-PASSWORD',
      'FedEx account number': '510087000',
      'FedEx meter number': '100495000',
    },
    values: fedexValues,
    body: {
      carrier_id: 'fedex',
      connection: { key: 'FX-KEY', password: 'FX-PASSWORD', account_number: '510087000', meter_number: '100495000' },
    },
  },
  {
    carrierId: 'royalmail',
    name: 'Royal Mail',
    typed: {},
    values: {},
    body: { carrier_id: 'royalmail', connection: {} },
  },
  {
    carrierId: 'zoom2u',
    name: 'Zoom2U',
    typed: { 'Authorization key': 'Z-KEY', 'Test mode': true },
    values: { auth_key: 'Z-KEY', test_mode: true },
    body: { carrier_id: 'zoom2u', connection: { auth_key: 'Z-KEY', test_mode: true } },
  },
];
