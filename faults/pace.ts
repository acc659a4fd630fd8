/** BigCommerce's and the app's times in ms, as the app has them by default (.env.example), divided by the scale. */
export interface Pace {
  scale: number;
  readBackMs: number[];
  /** When what is not there is sent again. */
  boundMs: number;
  timeoutMs: number;
  patienceMs: number;
  backoffMs: number;
  jobDeadlineMs: number;
  /** How late a commit is that the issue of lateness calls a second, or half a minute, late. */
  lateMs: { second: number; halfMinute: number };
}

const SECOND = 1_000;
const READ_BACK = [5, 30, 120, 600];

/**
 * A run with every time divided by one number. What the verb decides depends only on which of two times is the longer one, so
 * dividing all of them changes no decision (docs/exactly-once.md says which times cannot be divided).
 */
export function paceOf(scale: number): Pace {
  const ms = (seconds: number) => Math.max(1, Math.round((seconds * SECOND) / scale));
  return {
    scale,
    readBackMs: READ_BACK.map(ms),
    boundMs: ms(Math.max(...READ_BACK)),
    // 15 s and 12 s, but enough for a busy machine, and for several orders to be brought to one step at once.
    timeoutMs: Math.max(3 * SECOND, ms(15)),
    patienceMs: Math.max(SECOND, ms(12)),
    backoffMs: ms(3),
    jobDeadlineMs: ms(300),
    lateMs: { second: ms(1), halfMinute: ms(30) },
  };
}

/** The configuration that makes the app keep this pace. */
export function paceEnv(pace: Pace): Record<string, string> {
  return {
    SHIPMENT_READ_BACK_SECONDS: pace.readBackMs.map((ms) => ms / SECOND).join(),
    BIGCOMMERCE_TIMEOUT_MS: String(pace.timeoutMs),
    BIGCOMMERCE_PATIENCE_MS: String(pace.patienceMs),
    BIGCOMMERCE_BACKOFF_MS: String(pace.backoffMs),
    JOB_DEADLINE_SECONDS: String(Math.ceil(pace.jobDeadlineMs / SECOND)),
  };
}
