import { setTimeout as wait } from 'node:timers/promises';
import { Refused } from './app-handle';
import { fillIn, ship, submit, type Told } from './merchant';
import type { Office } from './office';
import type { Pace } from './pace';
import { pick, type Random } from './random';
import { until, type OrderRef, type Simulated } from './simulated';
import type { Wanted } from './wanted';

export interface Scene {
  office: Office;
  simulated: Simulated;
  pace: Pace;
  random: Random;
  /** What goes on while other faults are played. */
  later: Promise<void>[];
  /** What did not go as it should, besides what is counted. */
  broken: string[];
}

/** Something that goes wrong while one shipment is made. */
export interface FaultRow {
  name: string;
  play(scene: Scene, order: OrderRef, wanted: Wanted): Promise<void>;
  /** What may come of it besides one shipment: a question to a person, or two shipments that the app says are two. */
  mayAsk?: boolean;
  /** Its orders need room for a second shipment of the same content. */
  spare?: boolean;
}

type Planned = Parameters<Simulated['plan']>[2];

/** One row per fault of a single request, or of how a person uses the page. */
export const faultRows: readonly FaultRow[] = [
  struck('nothing goes wrong', () => []),
  struck('dropped before anything was read', () => [{ fault: { kind: 'drop', when: 'before' } }]),
  {
    name: 'connection reset before the commit',
    async play({ office, simulated }, order, wanted) {
      const shipped = ship(office, { order, wanted }, () =>
        simulated.plan(order, 'new shipment', { fault: { kind: 'hold', when: 'before' } }),
      );
      await until(() => simulated.holds(order, 'new shipment'), 60_000);
      await simulated.release(order, 'new shipment', 'drop');
      await shipped;
    },
  },
  struck('answer lost after the commit: reset', () => [{ fault: { kind: 'drop', when: 'after' } }]),
  struck('answer lost after the commit: timeout', ({ pace }) => [
    { fault: { kind: 'slow', when: 'after', ms: 1.5 * pace.timeoutMs } },
  ]),
  struck('5xx before the commit', ({ random }) => [
    { fault: { kind: 'status', status: pick(random, [500, 502, 503, 504]) } },
  ]),
  struck('5xx after the commit', ({ random }) => [
    { fault: { kind: 'after', status: pick(random, [500, 502, 503, 504]) } },
  ]),
  struck('429 with headers', limited('headers')),
  struck('429 with requests left', limited('left')),
  struck('429 without headers', limited('bare')),
  struck('unreadable answer after the commit', ({ random }) => [
    {
      fault: pick(random, [
        { kind: 'drop', when: 'mid-body' },
        ...['html', 'xml', 'half_json', 'empty', 'truncated_gzip'].map((variant) => ({
          kind: 'garbage',
          variant,
          status: 201,
        })),
      ]),
    },
  ]),
  struck('commits 1 s late', ({ pace }) => [{ fault: { kind: 'commit_late', ms: pace.lateMs.second } }]),
  struck('commits 30 s late', ({ pace, random }) => [
    {
      fault: pick(random, [
        { kind: 'commit_late', ms: pace.lateMs.halfMinute },
        { kind: 'slow', when: 'before', ms: pace.lateMs.halfMinute },
      ]),
    },
  ]),
  {
    ...struck('two requests in a row lost', () => [
      { fault: { kind: 'drop', when: 'before' } },
      { fault: { kind: 'drop', when: 'after' } },
    ]),
    // One parcel an order: another one's request would take the second fault.
    spare: true,
  },
  {
    name: 'order cannot be read back at first',
    async play({ office, simulated, random }, order, wanted) {
      await ship(office, { order, wanted }, async () => {
        const when = pick(random, ['before', 'after']);
        await simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when } });
        await simulated.plan(order, 'shipments', { nth: 2, times: 4, fault: { kind: 'status', status: 503 } });
      });
    },
  },
  { name: 'two tabs with the same picture', play: twoTabs },
  { name: 'double click', play: doubleClick },
  { name: 'submitted again later', play: submitAgainLater },
];

/** Commits that come when the app has already sent the request again, which nobody can tell apart from one that never comes. */
export const beyondTheBound: readonly FaultRow[] = [
  { name: 'commits after the bound, second answered', play: commitLast([]), mayAsk: true, spare: true },
  {
    name: 'commits after the bound, second lost',
    play: commitLast([{ fault: { kind: 'drop', when: 'after' } }]),
    mayAsk: true,
    spare: true,
  },
];

/** The first request is committed as soon as the second one was carried out. */
function commitLast(second: Planned[]): FaultRow['play'] {
  return async (scene, order, wanted) => {
    const { office, simulated, pace, later } = scene;
    await ship(office, { order, wanted }, () =>
      planAll(scene, order, [{ fault: { kind: 'hold', when: 'before' } }, ...second]),
    );
    const committed = async () => {
      const sentAgain = await until(async () => (await simulated.shipments(order)).length > 0, 20 * pace.boundMs, 100);
      if (!sentAgain) throw new Error(`Order ${order.id} was not sent again after the bound`);
      const released = await simulated.release(order, 'new shipment', 'go on');
      if (released !== 1) throw new Error(`Order ${order.id}: the first request was not held`);
    };
    later.push(noting(scene, committed()));
  };
}

/** Waits for something and writes down how it failed, so that the others go on. */
export async function noting({ broken }: Scene, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => broken.push(error instanceof Error ? error.message : String(error)));
}

function struck(name: string, faults: (scene: Scene) => Planned[]): FaultRow {
  return {
    name,
    async play(scene, order, wanted) {
      await ship(scene.office, { order, wanted }, () => planAll(scene, order, faults(scene)));
    },
  };
}

async function planAll({ simulated }: Scene, order: OrderRef, faults: readonly Planned[]): Promise<void> {
  for (const fault of faults) await simulated.plan(order, 'new shipment', fault);
}

// Mostly so short that the app waits for it, sometimes longer than a person does.
function limited(variant: 'headers' | 'left' | 'bare') {
  return ({ pace, random }: Scene): Planned[] => {
    const seconds = (pick(random, [1, 1, 2, 60]) * 1_000) / pace.scale / 1_000;
    const fault = { kind: 'rate_limited', variant, ...(variant === 'bare' ? {} : { retryAfterSeconds: seconds }) };
    return [{ fault, times: pick(random, [1, 2, 9]) }];
  };
}

async function twoTabs(scene: Scene, order: OrderRef, wanted: Wanted): Promise<void> {
  const { office } = scene;
  const first = await fillIn(office, order, wanted);
  await maybeLost(scene, order);
  const results = await Promise.allSettled(
    [first, { ...first, formId: crypto.randomUUID() }].map((form) => submit(office, order, form)),
  );
  const told = results.filter((result) => result.status === 'fulfilled');
  const refused = results.filter((result) => result.status === 'rejected');
  if (told.length === 2) throw new Error(`Order ${order.id}: both tabs were told that they shipped`);
  const broken = refused.find(({ reason }) => !(reason instanceof Refused));
  if (broken) throw broken.reason;
  if (told.length === 0) await ship(office, { order, wanted });
}

async function doubleClick(scene: Scene, order: OrderRef, wanted: Wanted): Promise<void> {
  const { office } = scene;
  const form = await fillIn(office, order, wanted);
  await maybeLost(scene, order);
  const results = await Promise.allSettled([submit(office, order, form), submit(office, order, form)]);
  if (results.some(({ status }) => status === 'fulfilled')) return;
  await ship(office, { order, wanted });
}

async function submitAgainLater(scene: Scene, order: OrderRef, wanted: Wanted): Promise<void> {
  const { office, pace } = scene;
  let sent = await fillIn(office, order, wanted);
  const fault = () => maybeLost(scene, order);
  const first = await ship(office, { order, wanted }, async (form) => {
    sent = form;
    await fault();
  });
  await wait(pick(scene.random, pace.readBackMs.slice(0, 3)));
  const second = await submit(office, order, sent).catch((error: unknown) => {
    // The first submission of this very form was told that nothing was made, and so is this one.
    if (error instanceof Refused) return first;
    throw error;
  });
  if (!isSame(first, second)) throw new Error(`Order ${order.id}: told ${first.shipmentId}, then ${second.shipmentId}`);
}

function isSame(first: Told, second: Told): boolean {
  return first.shipmentId === undefined || first.shipmentId === second.shipmentId;
}

/** Every second time the answer is lost as well. */
async function maybeLost({ simulated, random }: Scene, order: OrderRef): Promise<void> {
  if (random() < 0.5) return;
  await simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when: 'after' } });
}
