import type { ReactNode } from 'react';

/** One line of a description list; nothing when there is nothing to say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
