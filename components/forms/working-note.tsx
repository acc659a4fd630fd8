'use client';
import { Small } from '@bigcommerce/big-design';

interface WorkingNoteProps {
  isWorking: boolean;
  /** What goes on, and how long it can take. */
  children: string;
}

/** Said beside a busy button while something outside this app works. Announced, so it stands on the page before. */
export function WorkingNote({ isWorking, children }: WorkingNoteProps) {
  return (
    <div role="status">
      {isWorking ? (
        <Small marginTop="xSmall" marginBottom="none">
          {children}
        </Small>
      ) : null}
    </div>
  );
}
