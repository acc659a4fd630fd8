import type { ReactNode } from 'react';

interface FactProps {
  term: string;
  /** It needs a whole line: where there is little room, or always. */
  isLong?: boolean | 'always';
  children: ReactNode;
}

/** One line of a description list; nothing when there is nothing to say. */
export function Fact({ term, isLong = false, children }: FactProps) {
  if (children === '') return null;
  return (
    <div data-long={isLong}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
