import type { Prisma } from '@/lib/generated/prisma/client';
import type { Answer } from '@/lib/idempotency/answer';
import type { Attempt } from '@/lib/idempotency/attempt';

interface Making<Made> {
  verb: (attempt: Attempt<Made>) => Promise<unknown>;
  /** Must read with the transaction it is given: what was made cannot be seen outside it yet. */
  toAnswer: (made: Made, tx: Prisma.TransactionClient) => Answer | Promise<Answer>;
}

/** Runs a verb that makes one thing, and has the answer about it stored with it. */
export async function answerWith<Made>(attempt: Attempt<Answer>, { verb, toAnswer }: Making<Made>): Promise<Answer> {
  let answer: Answer | undefined;
  await verb({
    ...attempt,
    async finish(tx, made) {
      answer = await toAnswer(made, tx);
      await attempt.finish(tx, answer);
    },
  });
  if (!answer) throw new Error('the verb did not finish its attempt');
  return answer;
}
