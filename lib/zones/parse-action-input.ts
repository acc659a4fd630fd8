import { z } from 'zod';
import type { ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';

const id = z.coerce.number().int().positive();
const noZone = 'There is no such zone in this store. It may have been deleted.';
const noMethod = 'There is no such method in this zone. It may have been deleted.';

/**
 * A zone's id, from a URL.
 *
 * @throws AppError `not_found`
 */
export function parseZoneId(value: unknown): number {
  return parse(id, value, noZone);
}

/**
 * The ids of a method and its zone, from a URL or an action.
 *
 * @throws AppError `not_found`
 */
export function parseMethodIds(value: unknown): ZoneMethodIds {
  return parse(z.object({ zoneId: id, methodId: id }), value, noMethod);
}

/**
 * The zone and the type of a method to add, from an action.
 *
 * @throws AppError `not_found`
 */
export function parseNewMethod(value: unknown): { zoneId: number; type: string } {
  return parse(z.object({ zoneId: id, type: z.string() }), value, noZone);
}

/**
 * What an action that changes a method gets besides the ids; its parts are checked by updateMethod.
 *
 * @throws AppError `invalid_input`
 */
export function parseEdit(value: unknown): { drawnFrom: unknown; values: unknown } {
  return parseInput(z.object({ drawnFrom: z.unknown(), values: z.unknown() }), value);
}

/**
 * Whether a method is to be enabled, from an action. Nothing but a real yes or no switches a method that shoppers see.
 *
 * @throws AppError `invalid_input`
 */
export function parseEnabled(value: unknown): boolean {
  return parseInput(z.boolean(), value);
}

/**
 * To which zone a method is to be copied, and whether it is enabled there, from an action.
 *
 * @throws AppError `invalid_input`
 */
export function parseCopyTarget(value: unknown): { toZoneId: number; enabled: boolean } {
  return parseInput(z.object({ toZoneId: id, enabled: z.boolean() }), value);
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, message: string): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('not_found', message);
  return parsed.data;
}
