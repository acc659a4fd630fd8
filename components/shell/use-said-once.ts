import { useEffect } from 'react';

/**
 * For what a page says because its address asks for it (`?added`): takes that out of the address, so that a reload and the next
 * drawing of the page say no more of it.
 */
export function useSaidOnce(said: string | undefined): void {
  useEffect(() => {
    if (said !== undefined) history.replaceState(null, '', location.pathname + location.hash);
  }, [said]);
}
