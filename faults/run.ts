import { setTimeout as wait } from 'node:timers/promises';
import { answerQuestions } from './answer-questions';
import { countRow } from './count';
import { beyondTheBound, faultRows, noting, type FaultRow, type Scene } from './fault-rows';
import { killAtStep } from './kill-at-step';
import { killGroups, workerRow, type KillRow } from './kill-rows';
import type { Line } from './print-table';
import type { IntentRow } from './office';
import { until } from './simulated';
import { placeOrders, type WantedOrder } from './wanted';

/** How many shipments, and how they are spread. */
export interface Plan {
  /** Shipments whose outcome can be known. */
  total: number;
  /** Of those, for each step at which processes are killed, and each sending again, which takes the whole bound. */
  perKill: number;
  perResend: number;
  /** Further ones that are committed after the bound. */
  beyond: number;
  /** From the start only one of several processes works through the queue, so that fewer have to be killed. */
  oneWorks: boolean;
}

interface Played {
  row: string;
  orders: WantedOrder[];
  mayAsk: boolean;
  began: number;
  ended: number;
  atStep?: { reached: number; of: number };
}

const ORDERS_AT_ONCE = 16;
const FLEETING_AT_ONCE = 3;

/** Plays every fault against the running processes of the scene, and counts what came of it. */
export async function play(scene: Scene, { stores, plan }: { stores: readonly string[]; plan: Plan }): Promise<Line[]> {
  const place = (row: { name: string; spare?: boolean }, count: number) =>
    placeOrders({ ...scene, stores }, { row: row.name, count, spare: row.spare ?? false });
  const played: Played[] = [];
  const watch = watchSettling(scene, played);
  const countOf = ({ name }: KillRow) => (name.includes('sending again') ? plan.perResend : plan.perKill);
  const left = plan.total - [...killGroups.flat(), workerRow].reduce((sum, row) => sum + countOf(row), 0);
  const faulty = [
    ...faultRows.map((row, index) => ({ row, count: share(left, faultRows.length, index) })),
    ...beyondTheBound.map((row) => ({ row, count: plan.beyond })),
  ];
  const placed = async <Row extends FaultRow | KillRow>(rows: { row: Row; count: number }[]) =>
    Promise.all(rows.map(async ({ row, count }) => ({ row, orders: await place(row, count) })));
  const withCount = (rows: readonly KillRow[]) => placed(rows.map((row) => ({ row, count: countOf(row) })));
  await playFaults(scene, await placed(faulty), played);
  for (const rows of killGroups) await playKills(scene, await withCount(rows), played);
  if (!plan.oneWorks) await separateWorker(scene);
  await playKills(scene, await withCount([workerRow]), played);
  return settleAndCount(scene, played, watch);
}

/** All of them mixed, many at once: the faults of one order are the neighbours of another's. */
async function playFaults(
  scene: Scene,
  placed: { row: FaultRow; orders: WantedOrder[] }[],
  played: Played[],
): Promise<void> {
  for (const { row, orders } of placed) {
    played.push({ row: row.name, orders, mayAsk: row.mayAsk ?? false, began: Infinity, ended: 0 });
  }
  const waiting = placed.flatMap(({ row, orders }, index) => orders.map((order) => ({ row, order, index })));
  const inTurn = waiting.map((one) => ({ one, at: scene.random() })).toSorted((a, b) => a.at - b.at);
  const lane = async () => {
    for (let next = inTurn.shift(); next; next = inTurn.shift()) {
      const { row, order, index } = next.one;
      const line = played[index];
      if (!line) continue;
      line.began = Math.min(line.began, performance.now());
      for (const wanted of order.wanted) await noting(scene, row.play(scene, order, wanted));
      line.ended = performance.now();
    }
  };
  await Promise.all(Array.from({ length: ORDERS_AT_ONCE }, lane));
}

/** Wave after wave, each of one order of every store: processes die with orders at all of the steps. */
async function playKills(
  scene: Scene,
  placed: { row: KillRow; orders: WantedOrder[] }[],
  played: Played[],
): Promise<void> {
  const lines = placed.map(({ row, orders }): Played => {
    const atStep = { reached: 0, of: orders.length };
    return { row: row.name, orders, mayAsk: false, began: Infinity, ended: 0, atStep };
  });
  played.push(...lines);
  const waiting = placed.flatMap(({ row, orders }) => orders.map((order, index) => ({ row, order, index })));
  waiting.sort((a, b) => a.index - b.index);
  for (let turn = 0; waiting.length > 0; turn += 1) {
    const wave = takeWave(waiting, waiting[0]?.row.fleeting ? FLEETING_AT_ONCE : Infinity);
    const lineOf = (order: WantedOrder) => lines.find(({ row }) => row === order.row);
    for (const { order } of wave) beginAt(lineOf(order), performance.now());
    const kills = wave[0]?.row.kills ?? 'served';
    const { there, asked } = await killAtStep(scene, wave, { kills, turn });
    for (const order of there) reachedBy(lineOf(order));
    const ended = asked.then(() => {
      for (const { order } of wave) endAt(lineOf(order), performance.now());
    });
    scene.later.push(noting(scene, ended));
  }
}

function beginAt(line: Played | undefined, now: number): void {
  if (line) line.began = Math.min(line.began, now);
}

function endAt(line: Played | undefined, now: number): void {
  if (line) line.ended = Math.max(line.ended, now);
}

function reachedBy(line: Played | undefined): void {
  if (line?.atStep) line.atStep.reached += 1;
}

/** The first that wait, at most one of each store: a store's jobs run one at a time. */
function takeWave<One extends { order: WantedOrder }>(waiting: One[], atMost: number): One[] {
  const wave: One[] = [];
  for (const one of [...waiting]) {
    if (wave.length === atMost || wave.some(({ order }) => order.store === one.order.store)) continue;
    wave.push(one);
    waiting.splice(waiting.indexOf(one), 1);
  }
  return wave;
}

/** From here on one process serves people and another one works; with the embedded database one does both. */
async function separateWorker({ office }: Scene): Promise<void> {
  const [, second] = office.processes;
  if (!second) return;
  await office.kill([...office.processes]);
  await office.start(false);
  await office.start(true);
}

/** Says every half minute how far it is: a full run takes some minutes. */
const PROGRESS_MS = 30_000;

/** Looks who is settled, all the time, so that each fault has its own duration. */
function watchSettling({ office }: Scene, played: readonly Played[]) {
  const settledAt = new Map<string, number>();
  let left = Infinity;
  const watching = new AbortController();
  const look = async () => {
    const unsettled = await office.intents(true).catch((): IntentRow[] | undefined => undefined);
    if (!unsettled) return;
    const now = performance.now();
    for (const { row, orders } of played) {
      const open = orders.some(({ id, store }) =>
        unsettled.some((one) => one.orderId === id && one.storeHash === store),
      );
      if (open) settledAt.set(row, now);
    }
    left = unsettled.length;
  };
  const progress = setInterval(() => {
    const orders = played.reduce((sum, line) => sum + line.orders.length, 0);
    console.log(`  ${played.length} faults on ${orders} orders so far, ${left} shipments not settled`);
  }, PROGRESS_MS);
  const watched = (async () => {
    while (!watching.signal.aborted) {
      await look();
      await wait(200);
    }
  })();
  return {
    settledAt,
    left: () => left,
    async stop() {
      clearInterval(progress);
      watching.abort();
      await watched;
    },
  };
}

async function settleAndCount(
  scene: Scene,
  played: readonly Played[],
  watch: ReturnType<typeof watchSettling>,
): Promise<Line[]> {
  const { office, simulated, pace } = scene;
  await Promise.all(scene.later);
  // A dead worker's jobs come back after their deadline, and twice that is possible; after it come all readings, twice.
  const longest = 3 * pace.jobDeadlineMs + 4 * pace.boundMs + 30_000;
  await until(() => Promise.resolve(watch.left() === 0), longest, 250);
  // A commit after the bound is told of by a reading after it.
  await until(async () => (await unstated(scene, played)) === 0, 3 * pace.boundMs, 250);
  await watch.stop();
  const within = played.filter(({ row }) => !isBeyond(row)).flatMap(({ orders }) => orders);
  const asked = await answerQuestions(scene, within);
  const intents = await office.intents(false);
  return Promise.all(
    played.map(async ({ row, orders, mayAsk, began, ended, atStep }) => ({
      ...(await countRow(row, orders, { simulated, intents, asked })),
      mayAsk,
      seconds: (Math.max(ended, watch.settledAt.get(row) ?? 0) - began) / 1_000,
      ...(atStep && { atStep }),
    })),
  );
}

/** Shipments committed after the bound of which the app has not told yet. */
async function unstated({ office, simulated }: Scene, played: readonly Played[]): Promise<number> {
  const intents = await office.intents(false);
  const beyond = played.filter(({ row }) => isBeyond(row));
  const lines = await Promise.all(
    beyond.map(({ row, orders }) => countRow(row, orders, { simulated, intents, asked: new Set() })),
  );
  return lines.reduce((sum, { doubled, stated }) => sum + Math.max(0, doubled - stated), 0);
}

function isBeyond(row: string): boolean {
  return beyondTheBound.some(({ name }) => name === row);
}

function share(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}
