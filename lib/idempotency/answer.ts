/** What a request is answered with. */
export interface Answer {
  status: number;
  /** JSON. */
  body: unknown;
  location?: string | undefined;
  /** Of answers that are not kept. */
  retryAfterSeconds?: number | undefined;
  /** Not kept, whatever its status: a setting may make it another one, or it holds what counts once. */
  isFleeting?: boolean;
}

/**
 * Whether a repetition gets the same answer. What says that the request was not worked on, or may go better next time, is not kept:
 * credentials, permissions, haste, what a setting cures, and every fault.
 */
export function isKept({ status, isFleeting = false }: Answer): boolean {
  if (isFleeting) return false;
  return status < 300 || (status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status));
}
