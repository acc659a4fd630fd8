import { z } from 'zod';
import { parseInput } from '@/lib/parse-input';
import type { DeletedZoneChoice } from '@/lib/zones/drift/decide-deleted-zone';
import type { DriftChoice } from '@/lib/zones/drift/decide-drift';

const deletedZoneSchema = z.object({ zoneId: z.number().int().positive(), seen: z.string() });
const choiceSchema = deletedZoneSchema.extend({ methodId: z.number().int().nonnegative().optional() });

/**
 * A decision about what was changed in a zone, from an action.
 *
 * @throws AppError `invalid_input`
 */
export function parseDriftChoice(value: unknown): DriftChoice {
  return parseInput(choiceSchema, value);
}

/**
 * A decision about a deleted zone, from an action.
 *
 * @throws AppError `invalid_input`
 */
export function parseDeletedZoneChoice(value: unknown): DeletedZoneChoice {
  return parseInput(deletedZoneSchema, value);
}
