/** For every carrier an app can connect: what a merchant types, and the body BigCommerce's documentation asks for. */
export const carrierSamples = [
  {
    carrierId: 'auspost',
    values: { auth_key: 'AP-KEY', test_mode: false },
    body: { carrier_id: 'auspost', connection: { auth_key: 'AP-KEY', test_mode: false } },
  },
  {
    carrierId: 'endicia',
    values: { account_id: '123456', pass_phrase: 'open sesame' },
    body: { carrier_id: 'endicia', connection: { account_id: '123456', pass_phrase: 'open sesame' } },
  },
  {
    carrierId: 'fedex',
    values: { key: 'FX-KEY', password: 'FX-PASSWORD', account_number: '510087000', meter_number: '100495000' },
    body: {
      carrier_id: 'fedex',
      connection: { key: 'FX-KEY', password: 'FX-PASSWORD', account_number: '510087000', meter_number: '100495000' },
    },
  },
  { carrierId: 'royalmail', values: {}, body: { carrier_id: 'royalmail', connection: {} } },
  {
    carrierId: 'zoom2u',
    values: { auth_key: 'Z-KEY', test_mode: true },
    body: { carrier_id: 'zoom2u', connection: { auth_key: 'Z-KEY', test_mode: true } },
  },
];

export const fedexValues = {
  key: 'FX-KEY',
  password: 'FX-PASSWORD',
  account_number: '510087000',
  meter_number: '100495000',
};
