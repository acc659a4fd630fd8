import {
  createMethod as sendMethod,
  listMethods,
  type ZoneMethod,
  type ZoneMethodInput,
} from '@/lib/bigcommerce/zone-methods';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { methodFormSchema } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType, isCreatable } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepMethod } from '@/lib/zones/change-snapshot';
import { describeMethod, listDifferences } from '@/lib/zones/describe-method';
import { newSettings } from '@/lib/zones/merge-settings';
import { toHandlingFees } from '@/lib/zones/method-changes';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { readBackMethod } from '@/lib/zones/read-back-method';
import { recordIfUnknown, recordMethodActivity } from '@/lib/zones/record-method-activity';
import { stableJson } from '@/lib/zones/stable-json';
import type { SavedMethod } from '@/lib/zones/update-method';

export interface CreateMethodInput {
  zoneId: number;
  type: string;
  /** MethodFormValues, not yet checked. */
  values: unknown;
}

/**
 * Adds a method to a zone. BigCommerce has no way to send the same request twice safely, so the zone is read first: a method
 * that is just like this one is taken for the work of an earlier attempt, and after a lost answer the zone is read again.
 *
 * @throws AppError `conflict` when there is such a method; `applied: 'unknown'` when nothing tells whether it was added
 */
export async function createMethod(
  context: Context,
  { zoneId, type, values }: CreateMethodInput,
): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  const definition = requireCreatable(type);
  const input = toInput(definition, values);
  const there = await listMethods(context.store, zoneId);
  if (there.some((method) => isTwin(method, input))) {
    throw new AppError(
      'conflict',
      `This zone already has a method “${input.name}” with the same settings, perhaps from an earlier attempt. Nothing was added. To have a second one, give it another name.`,
    );
  }
  // It has no id before BigCommerce gives it one.
  const after = normalizeMethod({ ...blank, ...input, id: 0 });
  const created = normalizeMethod(
    await recordIfUnknown(context, { zoneId, after }, () => send(context, zoneId, { input, there })),
  );
  await keepMethod(context, zoneId, created);
  await recordMethodActivity(context, { kind: 'method.created', zoneId, after: created });
  const expected = { ...after, id: created.id, channelIds: created.channelIds };
  return { method: created, keptOtherwise: listDifferences(describeMethod(expected), describeMethod(created)) };
}

interface Attempt {
  input: ZoneMethodInput;
  /** The zone's methods before. */
  there: readonly ZoneMethod[];
}

async function send(context: Context, zoneId: number, { input, there }: Attempt): Promise<ZoneMethod> {
  try {
    const answer = await sendMethod(context.store, zoneId, input);
    return await readBackMethod(context, { zoneId, methodId: answer.id }, answer);
  } catch (error) {
    if (!(error instanceof AppError) || error.applied !== 'unknown') throw error;
    return findAdded(context, zoneId, { input, there, lost: error });
  }
}

/** The new method that looks like the one that was sent. */
async function findAdded(
  { store }: Context,
  zoneId: number,
  { input, there, lost }: Attempt & { lost: AppError },
): Promise<ZoneMethod> {
  const known = new Set(there.map(({ id }) => id));
  const methods = await listMethods(store, zoneId).catch((error: unknown) => {
    if (error instanceof AppError) throw uncertain(input.name, 'The zone cannot be read at the moment.', lost);
    throw error;
  });
  const added = methods.find((method) => !known.has(method.id) && isTwin(method, input));
  if (!added) throw uncertain(input.name, 'It is not in the zone so far.', lost);
  return added;
}

function uncertain(name: string, seen: string, cause: AppError): AppError {
  const message = `BigCommerce did not answer, so it is not certain whether “${name}” was added. ${seen} Wait a minute and press the button again: if it has arrived by then, it will not be added twice.`;
  return new AppError('unavailable', message, { applied: 'unknown', cause });
}

const blank = { isFallback: false, handlingFees: null, channelIds: null };

function toInput(definition: MethodTypeDefinition, values: unknown): ZoneMethodInput {
  const { name, enabled, handlingFee, settings } = parseInput(methodFormSchema(definition.fields), values);
  return {
    name,
    type: definition.type,
    settings: newSettings(definition, settings),
    enabled,
    ...(handlingFee.kind !== 'none' && { handlingFees: toHandlingFees(handlingFee) }),
  };
}

/** Same name, type and settings. A freshly added one is told by nothing else. */
function isTwin(method: ZoneMethod, input: ZoneMethodInput): boolean {
  const one = normalizeMethod(method);
  const other = normalizeMethod({ ...blank, ...input, id: 0 });
  return one.name === other.name && one.type === other.type && stableJson(one.settings) === stableJson(other.settings);
}

function requireCreatable(type: string): MethodTypeDefinition {
  const definition = findMethodType(type);
  if (definition && isCreatable(definition)) return definition;
  throw new AppError('not_found', 'This app cannot add a method of this type. Add it in BigCommerce instead.');
}
