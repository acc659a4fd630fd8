import { connectionStatus, type ConnectionStatus } from '@/lib/carrier-connections/connection-status';
import { listCarrierMethods, type CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import { findStoredConnection } from '@/lib/carrier-connections/stored-connection';
import { carrierName, findCarrier, isProviderId } from '@/lib/definitions';
import type { CarrierDefinition } from '@/lib/definitions/carrier';
import type { FieldValues } from '@/lib/definitions/field';
import type { ProviderSetting } from '@/lib/definitions/provider-settings';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

/** What the page of one carrier shows. Holds no secret, only the codes of those that are stored. */
export interface ConnectionPage {
  carrierId: string;
  name: string;
  /** Undefined for a provider. */
  definition: CarrierDefinition | undefined;
  status: ConnectionStatus;
  /** Plain values by field code. */
  settings: FieldValues;
  secretCodes: readonly string[];
  /** The settings of a provider, as the merchant typed them in. */
  providerSettings: ProviderSetting[];
  methods: CarrierMethod[];
}

/** @throws AppError `not_found` for an id that is neither a known carrier's nor of a provider's form */
export async function findConnection(context: Context, carrierId: string): Promise<ConnectionPage> {
  const definition = findCarrier(carrierId);
  if (!definition && !isProviderId(carrierId)) {
    throw new AppError('not_found', 'There is no carrier with this ID. Go back to Carriers and choose one there.');
  }
  const [stored, methods] = await Promise.all([
    findStoredConnection(context.store.hash, carrierId),
    listCarrierMethods(context, carrierId),
  ]);
  return {
    carrierId,
    name: carrierName(carrierId),
    definition,
    status: connectionStatus({ carrierId, stored, hasMethods: methods.length > 0 }),
    settings: stored?.settings ?? {},
    secretCodes: stored?.secretCodes ?? [],
    providerSettings: stored?.fields ?? [],
    methods,
  };
}
