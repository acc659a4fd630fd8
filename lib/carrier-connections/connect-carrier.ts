import { describeChanges } from '@/lib/carrier-connections/describe-changes';
import { requireConnectable, type ConnectableCarrier } from '@/lib/carrier-connections/require-connectable';
import {
  findStoredConnection,
  revealSecrets,
  type StoredConnection,
} from '@/lib/carrier-connections/stored-connection';
import { submitDetails } from '@/lib/carrier-connections/submit-details';
import { toVariants } from '@/lib/carrier-connections/to-variants';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

export interface ConnectCarrierInput {
  carrierId: string;
  /** By field code, as typed. A secret that is left out stays as it is stored. */
  values: unknown;
}

/**
 * Connects a carrier that has a definition, or changes its details. BigCommerce wants the complete set every time, so what
 * was not typed is sent again from storage.
 *
 * @throws AppError `invalid_input` with messages by field code; what submitDetails throws
 */
export async function connectCarrier(context: Context, { carrierId, values }: ConnectCarrierInput): Promise<void> {
  requirePermission(context, 'carriers:write');
  const carrier = requireConnectable(carrierId);
  const before = await findStoredConnection(context.store.hash, carrierId);
  const kept = before?.secretCodes ?? [];
  const typed = parseInput(fieldsSchema(carrier.connection, { kept }), values);
  await submitValues(context, { carrier, before, typed });
}

/** Sends what was typed over what is stored. */
export async function submitValues(
  context: Context,
  { carrier, before, typed }: { carrier: ConnectableCarrier; before: StoredConnection | undefined; typed: FieldValues },
): Promise<void> {
  const { id: carrierId, connection: fields } = carrier;
  const kept = before ? await revealSecrets(before) : {};
  const settings = pick(fields, typed, (type) => type !== 'password');
  const secrets = { ...kept, ...pick(fields, typed, (type) => type === 'password') };
  const log = describeChanges({
    fields,
    before: before?.state === 'not_connected' ? undefined : before?.settings,
    after: settings,
    typed: Object.keys(typed),
    kept: Object.keys(kept),
  });
  const variants = toVariants(fields, { ...settings, ...secrets }, before?.spellings ?? {});
  await submitDetails(context, { carrierId, before, details: { fields: null, settings, secrets }, variants, log });
}

function pick(
  fields: readonly FieldDefinition[],
  values: FieldValues,
  belongs: (type: FieldDefinition['type']) => boolean,
): FieldValues {
  const codes = fields.filter(({ type }) => belongs(type)).map(({ code }) => code);
  return Object.fromEntries(Object.entries(values).filter(([code]) => codes.includes(code)));
}
