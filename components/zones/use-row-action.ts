'use client';
import { unstable_rethrow } from 'next/navigation';
import { useTransition } from 'react';
import type { FailedState, FormState } from '@/lib/form-state';

const LOST: FailedState = {
  status: 'failed',
  code: 'unavailable',
  message:
    'The answer did not arrive, so this may or may not have been done. Check your internet connection, then reload the page to see how it is.',
  fields: {},
};

/** Runs a server action from a button or switch: one at a time, an answer in any case. */
export function useRowAction(onAnswer: (answer: FormState) => void) {
  const [pending, startTransition] = useTransition();
  const run = (action: () => Promise<FormState>) => {
    if (pending) return;
    startTransition(async () => {
      const answer = await answerOf(action);
      startTransition(() => {
        onAnswer(answer);
      });
    });
  };
  return { pending, run };
}

async function answerOf(action: () => Promise<FormState>): Promise<FormState> {
  try {
    return await action();
  } catch (error) {
    unstable_rethrow(error);
    return LOST;
  }
}
