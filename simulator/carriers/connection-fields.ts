import { providers } from './providers';

/** A key of a carrier's `connection` object. */
export interface ConnectionField {
  key: string;
  type: 'text' | 'boolean';
  required: boolean;
}

/** `open` takes any keys. */
export interface ConnectionShape {
  fields: ConnectionField[];
  open: boolean;
}

/** For a provider that registered no fields. */
export const openConnection: ConnectionShape = { fields: [], open: true };

/** Carriers whose connection BigCommerce does not describe; they are connected in the control panel. */
const undocumented = ['canadapost', 'upsready', 'usps', 'ups', 'upsonline', 'shipperhq'];

export function isUndocumentedCarrier(carrierId: string): boolean {
  return undocumented.includes(carrierId);
}

/** What a carrier's connection must and may hold; undefined for an id nobody registered. BigCommerce docs: carrier connection. */
export function findConnectionShape(
  carrierId: string,
  endiciaPassphraseKey: 'pass_phrase' | 'passphrase',
): ConnectionShape | undefined {
  if (isUndocumentedCarrier(carrierId)) return closed();
  if (Object.hasOwn(providers, carrierId)) return providerShape(carrierId);
  switch (carrierId) {
    case 'auspost':
    case 'zoom2u':
      return closed(text('auth_key'), { key: 'test_mode', type: 'boolean', required: true });
    case 'endicia':
      return closed(text('account_id'), text(endiciaPassphraseKey));
    case 'fedex':
      return closed(text('key'), text('password'), text('account_number'), text('meter_number'));
    case 'royalmail':
      return closed();
    default:
      return undefined;
  }
}

function providerShape(carrierId: string): ConnectionShape {
  const registered = providers[carrierId]?.connectionFields ?? [];
  const fields = registered.map(({ code, type, required }): ConnectionField => {
    return { key: code, type: type === 'checkbox' ? 'boolean' : 'text', required };
  });
  return { fields, open: fields.length === 0 };
}

function closed(...fields: ConnectionField[]): ConnectionShape {
  return { fields, open: false };
}

function text(key: string): ConnectionField {
  return { key, type: 'text', required: true };
}
