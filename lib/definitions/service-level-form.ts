import { z } from 'zod';
import { MAX_TRANSIT_DAYS, ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { requiredText } from '@/lib/definitions/required-text';

const DAYS = `Transit time must be a whole number of business days from 0 to ${MAX_TRANSIT_DAYS}`;

/** The form of a service level; days are text. */
export const serviceLevelFormSchema = z.object({
  name: requiredText('Name', ownCarrierLimits.levelName),
  code: requiredText('Code', ownCarrierLimits.levelCode),
  transitDays: z
    .string(DAYS)
    .trim()
    .refine((days) => days === '' || (/^\d{1,3}$/.test(days) && Number(days) <= MAX_TRANSIT_DAYS), DAYS),
  isVisible: z.boolean('Show at checkout can only be on or off'),
  isDefault: z.boolean('Default can only be on or off'),
});
export type ServiceLevelValues = z.output<typeof serviceLevelFormSchema>;
