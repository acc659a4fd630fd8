'use client';
import { Button } from '@bigcommerce/big-design';
import { useEffect } from 'react';
import { StandAlone } from '@/components/shell/stand-alone';

interface SignInReturnedProps {
  title: string;
  messages: readonly string[];
  links: { support: string; privacy: string; terms: string };
}

/** The end of a sign-in, in the window that was opened for it. */
export function SignInReturned(props: SignInReturnedProps) {
  useEffect(() => {
    // The state was used up; a reload would only say so.
    history.replaceState(null, '', location.pathname);
  }, []);
  return (
    <StandAlone {...props}>
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          window.close();
        }}
      >
        Close this window
      </Button>
    </StandAlone>
  );
}
