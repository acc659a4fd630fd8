import type { ConnectionStatus } from '@/lib/carrier-connections/connection-status';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { findMethodType, methodTypes } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';

/** A type that **Add method** offers. Serialisable. */
export interface AddableType {
  type: string;
  name: string;
  /** What is known of the carrier's connection; null for rates that need no carrier. */
  connection: { carrierId: string; state: ConnectionStatus['state'] } | null;
}

/** What can be added to a zone, by group. A group without anything to add is empty. */
export type AddableTypes = Record<MethodTypeDefinition['group'], AddableType[]>;

/** Everything that can be added to a zone of this store. Asks nothing of BigCommerce. */
export async function listAddableTypes(context: Context): Promise<AddableTypes> {
  const connections = await listConnections(context);
  const providers = connections
    .filter(({ kind }) => kind === 'provider')
    .flatMap(({ carrierId }) => findMethodType(carrierId) ?? []);
  const states = new Map(connections.map(({ carrierId, status }) => [carrierId, status.state]));
  const types = [...methodTypes, ...providers];
  const inGroup = (group: MethodTypeDefinition['group']) =>
    types.filter((definition) => definition.group === group).map((definition) => toAddable(definition, states));
  return { flat: inGroup('flat'), carriers: inGroup('carriers'), providers: inGroup('providers') };
}

function toAddable(
  { type, name, carrierId }: MethodTypeDefinition,
  states: ReadonlyMap<string, ConnectionStatus['state']>,
): AddableType {
  const connection = carrierId === undefined ? null : { carrierId, state: states.get(carrierId) ?? 'not_connected' };
  return { type, name, connection };
}
