import { z } from 'zod';

/** The number of a request to the REST API, as somebody pastes it. */
export const requestNumberSchema = z.object({
  number: z
    .string('Enter a request number')
    .trim()
    .regex(/^rq_[0-9a-f]{32}$/, 'A request number is rq_ and 32 digits or letters from a to f'),
});
