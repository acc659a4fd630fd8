import type { ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { methodFormSchema } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { addRecordedMethod } from '@/lib/zones/methods/add-recorded-method';
import { newSettings } from '@/lib/zones/methods/merge-settings';
import { toHandlingFees } from '@/lib/zones/methods/method-changes';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

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
  return addRecordedMethod(context, zoneId, toInput(requireCreatable(type), values));
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
