import { useEffect } from 'react';

/** Hands the focus to the page's title when the link that led here had it and is gone. */
export function useTitleFocus(): void {
  useEffect(() => {
    const title = document.querySelector('h1');
    // A frame that has no focus, as when it is loaded, takes none.
    if (!title || !document.hasFocus() || document.activeElement !== document.body) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }, []);
}
