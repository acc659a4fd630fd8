'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import type { BannerState } from '@/components/forms/use-store-form';
import { Notice } from '@/components/shell/notice';

interface FormBannerProps {
  state: BannerState | undefined;
  /** What to say above the message when it is known that nothing was done. */
  failedHeader?: string;
  /** Next steps, shown once saved. */
  children?: ReactNode;
}

/** What became of a submission, above the form. Announced, and scrolled to unless a field needs the person first. */
export function FormBanner({ state, failedHeader = 'This was not saved', children }: FormBannerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state?.takesFocus) box.current?.focus();
  }, [state]);
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      {state?.status === 'saved' ? (
        <Notice type="success" messages={[state.message]}>
          {children}
        </Notice>
      ) : null}
      {state?.status === 'failed' ? (
        <Notice
          type="error"
          header={state.applied === 'unknown' ? 'It is not certain whether this was done' : failedHeader}
          messages={[state.message, ...Object.values(state.fields)]}
          quote={state.upstream}
          saidBy={state.saidBy}
        />
      ) : null}
    </div>
  );
}
