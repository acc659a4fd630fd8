'use client';
import { UnexpectedError } from '@/components/shell/unexpected-error';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <UnexpectedError reference={error.digest} reset={reset} />;
}
