'use client';
import { Button } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Notice } from '@/components/shell/notice';
import type { PageProblem } from '@/lib/load-page';

/** What a page shows in place of what could not be read, with a way to try again. */
export function Problem({ problem }: { problem: PageProblem }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const tryAgain = () => {
    startTransition(() => {
      router.refresh();
    });
  };
  return (
    <Notice
      type="error"
      header={problem.title}
      messages={[problem.message]}
      quote={problem.upstream}
      saidBy={problem.saidBy}
    >
      <Button variant="secondary" isLoading={pending} onClick={tryAgain}>
        Try again
      </Button>
    </Notice>
  );
}
