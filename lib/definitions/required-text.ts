import { z } from 'zod';
import { isStorable } from '@/lib/definitions/is-storable';

/** A line that has to be filled in, without its outer spaces. */
export function requiredText(label: string, most: number) {
  return z
    .string(`${label} is required`)
    .trim()
    .min(1, `${label} is required`)
    .max(most, `${label} can have at most ${most} characters`)
    .refine(isStorable, `${label} has a character that cannot be stored`);
}
