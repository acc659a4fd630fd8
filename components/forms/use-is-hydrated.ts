import { useSyncExternalStore } from 'react';

/** Whether our code runs yet. What was drawn by the server can be seen, and clicked in vain, before that. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
