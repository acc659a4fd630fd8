import type { TestSimulator } from './test-simulator';

/** An answer of Shippo's API, with its JSON. */
export interface ShippoAnswer {
  status: number;
  body: Record<string, unknown>;
  location: string | null;
}

export interface ShippoCalls {
  /** Paths come after `/shippo`. */
  get: (path: string) => Promise<ShippoAnswer>;
  post: (path: string, body: unknown) => Promise<ShippoAnswer>;
  put: (path: string, body: unknown) => Promise<ShippoAnswer>;
  /** A new carrier account's object id. */
  connect: (account: object) => Promise<string>;
}

/** JSON calls of Shippo's API with a key. */
export function shippoCalls({ request }: Pick<TestSimulator, 'request'>, key = 'shippo_test_demo'): ShippoCalls {
  const ask = async (method: string, path: string, body?: unknown): Promise<ShippoAnswer> => {
    const response = await request(`/shippo${path}`, {
      method,
      headers: { authorization: `ShippoToken ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
      location: response.headers.get('location'),
    };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    async connect(account) {
      const { status, body } = await ask('POST', '/carrier_accounts', account);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.object_id as string;
    },
  };
}

/** Bodies that connect an account, as short as they are accepted. */
export const shippoAccounts = {
  ups: { carrier: 'ups', account_id: '1X2Y3Z', parameters: { account_number: '1X2Y3Z' } },
  usps: { carrier: 'usps', account_id: '900100', parameters: { account_number: '900100' } },
  fedex: { carrier: 'fedex', account_id: '510087020', parameters: {} },
  fedexBy: (verification_option: string) => ({
    carrier: 'fedex',
    account_id: '510087020',
    parameters: { use_multi_factor_registration: true, verification_option },
  }),
};
