'use client';
import { useRef, useState } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import type { BannerState } from '@/components/forms/use-store-form';
import type { FormState } from '@/lib/form-state';

/** A button's server action: one at a time, with its answer for `<FormBanner>`. */
export function useStoreAction() {
  const [banner, setBanner] = useState<BannerState>();
  const [pending, setPending] = useState(false);
  const isRunning = useRef(false);

  const run = async (action: () => Promise<FormState>): Promise<FormState | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setPending(true);
    setBanner(undefined);
    try {
      const state = await answerOf(action);
      setBanner({ ...state, takesFocus: true });
      return state;
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  return { banner, pending, run };
}
