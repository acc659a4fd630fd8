'use client';
import { Button } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { Notice } from '@/components/shell/notice';

interface UnexpectedErrorProps {
  /** Next's digest, which the server's log carries too. */
  reference: string | undefined;
  /** Next's own, which only draws again what the browser has. */
  reset: () => void;
}

/** A fault of ours: no details, but a reference number to find them by. */
export function UnexpectedError({ reference, reset }: UnexpectedErrorProps) {
  const router = useRouter();
  const tryAgain = () => {
    startTransition(() => {
      router.refresh();
      reset();
    });
  };
  const messages = ['This is a fault in Carrier Desk, not something you did.'];
  if (reference) messages.push(`If it happens again, contact support with the reference ${reference}.`);
  return (
    <Notice type="error" header="Something went wrong" messages={messages}>
      <Button variant="secondary" onClick={tryAgain}>
        Try again
      </Button>
    </Notice>
  );
}
