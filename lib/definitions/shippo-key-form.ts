import { z } from 'zod';

/** The form of the store's Shippo key. */
export const shippoKeyFormSchema = z.object({
  key: z
    .string('Shippo key is required')
    .trim()
    .min(1, 'Shippo key is required')
    .max(200, 'This is too long for a Shippo key'),
});
export type ShippoKeyForm = z.output<typeof shippoKeyFormSchema>;
