import { expect, test } from 'vitest';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import { inTurn, withLane, type Lane } from '@/lib/bigcommerce/lane';

const soon = () => ({ background: false, giveUpAt: Date.now() + 5_000 });

/** A task that runs until it is let go. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Takes every place of the lane until the returned function is called. */
function occupy(lane: Lane): () => void {
  const { opened, open } = gate();
  const turns = Array.from({ length: 3 }, () => inTurn(lane, soon(), () => opened));
  void Promise.all(turns);
  return open;
}

const freshHash = () => crypto.randomUUID();
const lanes = () =>
  (globalThis as { carrierDeskLanes?: Map<string, Lane> }).carrierDeskLanes ?? new Map<string, Lane>();

test('lets three calls of a store go at a time', async () => {
  await withLane(freshHash(), async (lane) => {
    let inFlight = 0;
    let most = 0;
    const send = async () => {
      most = Math.max(most, (inFlight += 1));
      await new Promise(setImmediate);
      inFlight -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => inTurn(lane, soon(), send)));
    expect(most).toBe(3);
  });
});

test('lets people go before background work', async () => {
  await withLane(freshHash(), async (lane) => {
    const letGo = occupy(lane);
    const order: string[] = [];
    const send = (name: string) => () => Promise.resolve(order.push(name));
    const turns = [
      inTurn(lane, { ...soon(), background: true }, send('job')),
      inTurn(lane, soon(), send('person')),
      inTurn(lane, { ...soon(), background: true }, send('job')),
      inTurn(lane, soon(), send('person')),
    ];
    letGo();
    await Promise.all(turns);
    expect(order).toEqual(['person', 'person', 'job', 'job']);
  });
});

test('gives up a call whose turn does not come in time, without sending it', async () => {
  await withLane(freshHash(), async (lane) => {
    const letGo = occupy(lane);
    let wasSent = false;
    const late = inTurn(lane, { background: false, giveUpAt: Date.now() }, () => Promise.resolve((wasSent = true)));
    const failure: unknown = await late.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CallFailure);
    expect(failure).toMatchObject({ kind: 'final', error: { code: 'unavailable', applied: 'no' } });
    letGo();
    await lane.queue.onIdle();
    expect(wasSent).toBe(false);
  });
});

test('does not give up a call that is already on its way', async () => {
  await withLane(freshHash(), async (lane) => {
    const { opened, open } = gate();
    const sent = inTurn(lane, { background: false, giveUpAt: Date.now() + 1 }, () => opened.then(() => 'answered'));
    // A timer set later and for longer: the deadline has passed when it ends.
    await new Promise((resolve) => setTimeout(resolve, 5));
    open();
    expect(await sent).toBe('answered');
  });
});

test('sends after the quota was waited for', async () => {
  await withLane(freshHash(), async (lane) => {
    lane.quota.blockedUntil = Date.now() + 30;
    const sentAt = await inTurn(lane, soon(), () => Promise.resolve(Date.now()));
    expect(sentAt).toBeGreaterThanOrEqual(lane.quota.blockedUntil);
  });
});

test('asks BigCommerce when a refusal is only foreseen and too far off to be waited for', async () => {
  await withLane(freshHash(), async (lane) => {
    Object.assign(lane.quota, { allowed: 150, left: 0, resetAt: Date.now() + 30_000 });
    expect(
      await inTurn(lane, { background: false, giveUpAt: Date.now() + 50 }, () => Promise.resolve('answered')),
    ).toBe('answered');
  });
});

test('is one for all calls of a store at the same time', async () => {
  const hash = freshHash();
  await withLane(hash, (outer) =>
    withLane(hash, (inner) => {
      expect(inner).toBe(outer);
      return Promise.resolve();
    }),
  );
});

test('is forgotten once it is idle and its window is over, not before', async () => {
  const [idle, limited, busy] = [freshHash(), freshHash(), freshHash()];
  const { opened, open } = gate();
  await withLane(idle, () => Promise.resolve());
  await withLane(limited, (lane) => {
    lane.quota.blockedUntil = Date.now() + 60_000;
    return Promise.resolve();
  });
  const holding = withLane(busy, () => opened);
  await withLane(freshHash(), () => Promise.resolve());
  expect([idle, limited, busy].map((hash) => lanes().has(hash))).toEqual([false, true, true]);
  open();
  await holding;
});
