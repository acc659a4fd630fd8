import type { ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { methodFormSchema } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { asIfAdded, createMethodFrom } from '@/lib/zones/add-method';
import { keepMethod } from '@/lib/zones/change-snapshot';
import { normalizedDifferences } from '@/lib/zones/describe-method';
import { newSettings } from '@/lib/zones/merge-settings';
import { toHandlingFees } from '@/lib/zones/method-changes';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { ownWrite } from '@/lib/zones/own-write';
import { recordIfUnknown, recordMethodActivity } from '@/lib/zones/record-method-activity';
import type { SavedMethod } from '@/lib/zones/update-method';

export interface CreateMethodInput {
  zoneId: number;
  type: string;
  /** MethodFormValues, not yet checked. */
  values: unknown;
}

/**
 * Adds a method to a zone from its form.
 *
 * @throws AppError as createMethodFrom; `not_found` for a type that this app cannot add
 */
export async function createMethod(
  context: Context,
  { zoneId, type, values }: CreateMethodInput,
): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  const input = toInput(requireCreatable(type), values);
  const sent = asIfAdded(input);
  const added = await ownWrite(context, zoneId, async () => {
    const method = await recordIfUnknown(context, { zoneId, after: sent }, () =>
      createMethodFrom(context, zoneId, input),
    );
    await keepMethod(context, zoneId, method);
    await recordMethodActivity(context, { kind: 'method.created', zoneId, after: method });
    return method;
  });
  const [after, created] = [normalizeMethod(sent), normalizeMethod(added)];
  // Without a list of storefronts BigCommerce takes all of them.
  const expected = { ...after, id: created.id, channelIds: after.channelIds ?? created.channelIds };
  return { method: created, keptOtherwise: normalizedDifferences(expected, created) };
}

function toInput(definition: MethodTypeDefinition, values: unknown): ZoneMethodInput {
  const parsed = parseInput(methodFormSchema(definition.fields), values);
  const { name, enabled, handlingFee, settings, other, channelIds } = parsed;
  return {
    name,
    type: definition.type,
    settings: newSettings(definition, settings, other),
    enabled,
    ...(handlingFee.kind !== 'none' && { handlingFees: toHandlingFees(handlingFee) }),
    ...(channelIds && { channelIds }),
  };
}

function requireCreatable(type: string): MethodTypeDefinition {
  const definition = findMethodType(type);
  if (definition) return definition;
  throw new AppError('not_found', 'This app cannot add a method of this type. Add it in BigCommerce instead.');
}
