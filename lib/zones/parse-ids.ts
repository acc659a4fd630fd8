import { z } from 'zod';
import type { ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';

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

function parse<Output>(schema: z.ZodType<Output>, value: unknown, message: string): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('not_found', message);
  return parsed.data;
}
