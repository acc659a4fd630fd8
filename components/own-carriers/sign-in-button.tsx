'use client';
import { Button, Small } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';

/** Where somebody signs in. */
export interface SignInPlace extends SavedState {
  url: string;
}

interface SignInButtonProps {
  carrierName: string;
  begin: () => Promise<SignInPlace | FailedState>;
  /** The sign-in is open in another window. */
  onOpened: () => void;
  onFailed: (answer: FormState) => void;
}

/**
 * Opens the carrier's login in a window of its own: a login may not stand in a frame. The window is opened with the click, before
 * the address is known, because browsers block one that opens later.
 */
export function SignInButton({ carrierName, begin, onOpened, onFailed }: SignInButtonProps) {
  const [url, setUrl] = useState<string>();
  const { pending, run } = useRowAction((answer) => {
    if (answer.status === 'failed') onFailed(answer);
  });
  const open = () => {
    const popup = window.open('about:blank', '_blank');
    setUrl(undefined);
    run(async () => {
      const answer = await begin().catch((error: unknown) => {
        popup?.close();
        throw error;
      });
      if (answer.status === 'failed') {
        popup?.close();
        return answer;
      }
      setUrl(answer.url);
      send(popup, answer.url);
      onOpened();
      return answer;
    });
  };
  return (
    <div>
      <Button type="button" mobileWidth="auto" isLoading={pending} onClick={open}>
        Sign in to {carrierName}
      </Button>
      {url === undefined ? null : (
        <Small marginTop="xSmall" marginBottom="none">
          No window opened?{' '}
          <a href={url} target="_blank" rel="noreferrer">
            Open the sign-in of {carrierName}
          </a>
        </Small>
      )}
    </div>
  );
}

function send(popup: Window | null, url: string): void {
  if (!popup || popup.closed) return;
  popup.opener = null;
  popup.location.replace(url);
}
