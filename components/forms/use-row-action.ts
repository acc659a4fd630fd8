'use client';
import { useTransition } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import type { FormState } from '@/lib/form-state';

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
