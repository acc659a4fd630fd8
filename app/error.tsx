'use client';
import { UnexpectedError } from '@/components/shell/unexpected-error';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main>
      <UnexpectedError reference={error.digest} reset={reset} />
    </main>
  );
}
