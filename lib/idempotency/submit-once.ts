import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { answerWith } from '@/lib/idempotency/answer-with';
import type { Attempt } from '@/lib/idempotency/attempt';
import { fingerprint } from '@/lib/idempotency/fingerprint';
import { principalOf } from '@/lib/idempotency/principal-of';
import { withIdempotency } from '@/lib/idempotency/with-idempotency';
import type { IdPrefix } from '@/lib/new-id';
import type { Context } from '@/lib/stores/context';

export interface Submission {
  /** Which form it is: `add carrier`. */
  form: string;
  /** Made when the form was drawn, and sent with it. */
  formId: string;
  /** What was typed: the same form with other values is another request. */
  values: unknown;
  prefix: IdPrefix;
}

const madeSchema = z.object({ id: z.string() });

/**
 * Runs the verb behind a page's form once per drawn form: a double click, or a second try after the answer was lost, makes no second
 * thing. What the verb throws passes through, and the form can be sent again.
 *
 * @returns the id of what was made, now or by an earlier submission
 * @throws AppError `conflict` while an earlier submission of the same form is being worked on
 */
export async function submitOnce<Made extends { id: string }>(
  { store, actor }: Context,
  { form, formId, values, prefix }: Submission,
  verb: (attempt: Attempt<Made>) => Promise<unknown>,
): Promise<{ id: string }> {
  const print = fingerprint(values);
  const request = { storeHash: store.hash, principal: principalOf(actor), route: form, prefix };
  const outcome = await withIdempotency({ ...request, key: `${formId} ${print}`, fingerprint: print }, (attempt) =>
    answerWith(attempt, { verb, toAnswer: ({ id }: Made) => ({ status: 201, body: { id } }) }),
  );
  if (outcome.kind === 'answered') return madeSchema.parse(outcome.answer.body);
  throw new AppError(
    'conflict',
    'This was sent a moment ago and is still being worked on. Wait a few seconds, then look whether it is there.',
  );
}
