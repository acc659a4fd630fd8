import { z } from 'zod';

const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;

/** What somebody types to see what a shopper would pay: texts that quoteMethods can calculate with. */
export const sampleOrderSchema = z.object({
  orderTotal: z.string().trim().regex(AMOUNT, 'Write the order total as a number, such as 49.99'),
  weight: z.string().trim().regex(AMOUNT, 'Write the weight as a number, such as 2.5'),
  items: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/, 'Write the number of items as a whole number, such as 2'),
});
