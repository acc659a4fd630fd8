import { AppError, type Applied } from '@/lib/errors';
import type { HttpAnswer, NoAnswer } from '@/lib/http';
import { readShippoText } from '@/lib/shippo/upstream-text';

/** One attempt that failed, for the retry policy to judge; callers of the client get its AppError. */
export class ShippoFailure extends Error {
  override readonly name = 'ShippoFailure';
  constructor(
    /** `limited`: turned away, may be sent again; `fault`: lost or broken, only what may be repeated is sent again. */
    readonly kind: 'limited' | 'fault' | 'final',
    readonly error: AppError,
  ) {
    super(error.message, { cause: error });
  }
}

const UNCLEAR = 'It is not certain whether this was carried out. Look before you try again.';
const AGAIN = 'Try again in a moment.';
const TOO_SLOW = 504;

/**
 * The failure that an answer outside 200 to 299 stands for.
 *
 * @param unclear what is known of a call whose outcome is unclear: a read changes nothing
 */
export function statusFailure(
  { status, body, headers }: HttpAnswer,
  unclear: Applied,
  secrets: readonly string[],
): ShippoFailure {
  const text = readShippoText(body, secrets);
  const said = { status, saidBy: 'Shippo', ...(text === undefined ? {} : { upstream: text }) } as const;
  switch (status) {
    case 401:
    case 403:
      return final('rejected', 'Shippo does not accept this store’s key. Check the Shippo key in Settings.', {
        ...said,
        isCurable: true,
        applied: 'no',
      });
    case 404:
      return new ShippoFailure('final', accountGone(text));
    case 409:
    case 429:
      return new ShippoFailure('limited', limited(status, headers));
  }
  if (status >= 400 && status < 500) {
    return final('rejected', 'Shippo did not accept this. Check what you entered and try again.', {
      ...said,
      applied: 'refused',
    });
  }
  const message = `Shippo has a problem. ${unclear === 'unknown' ? UNCLEAR : 'Try again in a few minutes.'}`;
  return new ShippoFailure('fault', new AppError('unavailable', message, { ...said, applied: unclear }));
}

/** The failure for an account that Shippo does not have; its status is 404. */
export function accountGone(upstream?: string): AppError {
  return new AppError('conflict', 'Shippo does not have this account any more. It may have been removed there.', {
    status: 404,
    applied: 'no',
    saidBy: 'Shippo',
    ...(upstream !== undefined && { upstream }),
  });
}

/** The failure of a call that got no answer. */
export function noAnswerFailure(cause: NoAnswer, unclear: Applied): ShippoFailure {
  const applied = cause.reason === 'unreachable' ? 'no' : unclear;
  const happened = cause.reason === 'timeout' ? 'did not answer in time' : 'could not be reached';
  const message = `Shippo ${happened}. ${applied === 'unknown' ? UNCLEAR : AGAIN}`;
  const status = cause.reason === 'timeout' ? { status: TOO_SLOW } : {};
  return new ShippoFailure('fault', new AppError('unavailable', message, { ...status, applied, cause }));
}

/** A successful answer that makes no sense. */
export function unreadableFailure(unclear: Applied, cause?: unknown): ShippoFailure {
  const message = `Shippo answered with something this app cannot read. ${unclear === 'unknown' ? UNCLEAR : AGAIN}`;
  return new ShippoFailure('fault', new AppError('unavailable', message, { applied: unclear, cause }));
}

function final(...[code, message, details]: ConstructorParameters<typeof AppError>): ShippoFailure {
  return new ShippoFailure('final', new AppError(code, message, details));
}

// Whether Shippo says for how long is not documented, so both are taken.
function limited(status: number, headers: Headers): AppError {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
  return new AppError('rate_limited', 'Shippo is getting more requests than it allows. Try again in a minute.', {
    status,
    saidBy: 'Shippo',
    applied: 'no',
    ...retryAfterMs,
  });
}
