'use client';
import { useRef, useState } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import type { FormState } from '@/lib/form-state';

/** What became of one zone: `twin` has such a method already, `uncertain` may have it. */
export interface CopyResult {
  state: 'copying' | 'copied' | 'twin' | 'failed' | 'uncertain';
  /** Empty when there is no more to say. */
  message: string;
}

export type CopyResults = Readonly<Record<number, CopyResult>>;

/** Copies to one zone after the other, so that each answer is there before the next request, and keeps what became of each. */
export function useCopies(copy: (zoneId: number) => Promise<FormState>) {
  const [results, setResults] = useState<CopyResults>({});
  const [pending, setPending] = useState(false);
  const isRunning = useRef(false);

  const run = async (zoneIds: readonly number[]): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    const keep = (zoneId: number, result: CopyResult) => {
      setResults((before) => ({ ...before, [zoneId]: result }));
    };
    try {
      for (const zoneId of zoneIds) {
        keep(zoneId, { state: 'copying', message: '' });
        keep(zoneId, toResult(await answerOf(() => copy(zoneId))));
      }
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  const reset = () => {
    setResults({});
  };
  return { results, pending, run, reset };
}

function toResult(answer: FormState): CopyResult {
  // Without a next page there is something to read: BigCommerce kept something else than was sent.
  if (answer.status === 'saved') return { state: 'copied', message: answer.next === undefined ? answer.message : '' };
  const { message, upstream, code, applied } = answer;
  const words = upstream === undefined ? message : `${message} BigCommerce said: “${upstream}”`;
  if (applied === 'unknown') return { state: 'uncertain', message: words };
  return { state: code === 'conflict' ? 'twin' : 'failed', message: words };
}
