import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import { pauseBefore, unknownQuota, type Quota } from '@/lib/bigcommerce/quota';
import { rateLimited } from '@/lib/bigcommerce/status-failure';
import { AppError } from '@/lib/errors';

/** The way of one store's calls out of this process. */
export interface Lane {
  queue: PQueue;
  quota: Quota;
  /** Calls that hold this lane, waiting ones included. */
  users: number;
}

export interface Turn {
  background: boolean;
  /** ms since 1970; what has not been sent by then is given up. */
  giveUpAt: number;
}

/** BigCommerce once limited each endpoint to three at a time and never took it back (BigCommerce docs of 2020: best practices). */
const IN_FLIGHT = 3;

// Next loads this module more than once (pages, routes, instrumentation); the limits hold for all of them together.
const holder = globalThis as { carrierDeskLanes?: Map<string, Lane> };

/** Runs something with the store's lane. Lanes that nobody holds and that have nothing to remember are forgotten. */
export async function withLane<T>(hash: string, run: (lane: Lane) => Promise<T>): Promise<T> {
  const lanes = (holder.carrierDeskLanes ??= new Map());
  const lane = lanes.get(hash) ?? { queue: new PQueue({ concurrency: IN_FLIGHT }), quota: unknownQuota(), users: 0 };
  if (!lanes.has(hash)) forgetIdle(lanes);
  lanes.set(hash, lane);
  lane.users += 1;
  try {
    return await run(lane);
  } finally {
    lane.users -= 1;
  }
}

/**
 * Sends when there is room and quota, people's calls before background ones.
 *
 * @throws CallFailure `final` with `applied: 'no'` when the turn does not come in time
 */
export async function inTurn<T>(lane: Lane, turn: Turn, send: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = await takeTurn(lane, turn, async () => {
      const now = Date.now();
      const pause = pauseBefore(lane.quota, { background: turn.background, inFlight: lane.queue.pending - 1 }, now);
      if (!pause) return { sent: await send() };
      if (now + pause.ms <= turn.giveUpAt) return { pauseMs: pause.ms };
      if (pause.certain) throw new CallFailure('final', rateLimited(pause.ms));
      return { sent: await send() };
    });
    if ('sent' in taken) return taken.sent;
    await sleep(taken.pauseMs);
  }
}

async function takeTurn<T>(lane: Lane, turn: Turn, task: () => Promise<T>): Promise<T> {
  const queued = new AbortController();
  const timer = setTimeout(
    () => {
      queued.abort(new CallFailure('final', tooBusy()));
    },
    Math.max(0, turn.giveUpAt - Date.now()),
  );
  const start = () => {
    clearTimeout(timer);
    return task();
  };
  return lane.queue.add(start, { priority: turn.background ? 0 : 1, signal: queued.signal });
}

function tooBusy(): AppError {
  return new AppError(
    'unavailable',
    'BigCommerce is answering slowly, so this was not sent to it. Try again in a moment.',
  );
}

function forgetIdle(lanes: Map<string, Lane>): void {
  const now = Date.now();
  for (const [hash, { users, quota }] of lanes) {
    if (users === 0 && Math.max(quota.resetAt, quota.blockedUntil) <= now) lanes.delete(hash);
  }
}
