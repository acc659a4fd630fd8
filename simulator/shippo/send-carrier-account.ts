import { withUnknownField } from '../gateway/unknown-fields';
import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity, Parameters } from './carrier-account';
import { carrierNames } from './carriers';
import type { ServiceLevel } from './service-level';
import type { ShippoKeyEntity } from './shippo-key';

/** What stands for a parameter in answers; sent back, it changes nothing. Shippo docs: carrier accounts. */
export const maskedParameter = '******';

const legibleParameters = ['verification_option', 'verification_status'];

interface Sending {
  sim: SimulatorContext;
  key: ShippoKeyEntity;
  /** Only where they were asked for. */
  withServiceLevels?: boolean;
}

/** A carrier account as Shippo answers it: account id and parameters masked. Shippo docs: carrier accounts. */
export function sendCarrierAccount({ sim, key, withServiceLevels }: Sending, account: CarrierAccountEntity): unknown {
  const { carrier, authentication, verification } = account;
  const levels = key.serviceLevels.get(carrier) ?? [];
  const body = {
    object_id: account.objectId,
    object_owner: 'merchant@shippo.example',
    carrier,
    carrier_name: carrierNames[carrier],
    account_id: '****',
    active: account.active,
    is_shippo_account: account.isShippoAccount,
    metadata: account.metadata,
    test: account.test,
    parameters: {
      ...maskedParameters(account.parameters),
      ...(verification ? { verification_status: verification.status } : {}),
    },
    object_info: {
      authentication: { ...authentication },
      verification: { policy: verification ? 'required' : 'not-required' },
    },
    ...(withServiceLevels ? { service_levels: levels.map(sendServiceLevel) } : {}),
  };
  return sim.flag(key, 'unknownFields') ? withUnknownField(body, key.calls) : body;
}

function sendServiceLevel({ name, token }: ServiceLevel): object {
  return { name, token, supports_return_labels: !token.includes('international') };
}

/** Yes and no stay legible, and so does what tells of the verification. */
function maskedParameters(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const isLegible = typeof value === 'boolean' || legibleParameters.includes(name);
      return [name, isLegible ? value : maskedParameter];
    }),
  );
}
