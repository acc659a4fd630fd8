'use client';
import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react';

interface KeptFocusProps {
  /** What the children are drawn from; another value when they were drawn anew. */
  version: unknown;
  children: ReactNode;
}

/** Takes the focus over when what had it in here is gone after a new drawing, so that the next Tab goes on from this place. */
export function KeptFocus({ version, children }: KeptFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>(undefined);
  useEffect(() => {
    const isLost = focused.current && !focused.current.isConnected && document.activeElement === document.body;
    if (isLost) box.current?.focus({ preventScroll: true });
  }, [version]);
  const onFocus = (event: FocusEvent) => {
    focused.current = event.target;
  };
  const onBlur = (event: FocusEvent) => {
    // A browser may tell that the focus left a thing that is being removed: that is the case this is for.
    if (event.relatedTarget !== null) focused.current = undefined;
  };
  return (
    <div ref={box} tabIndex={-1} onFocus={onFocus} onBlur={onBlur}>
      {children}
    </div>
  );
}
