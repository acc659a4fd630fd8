import type { AppHandle } from './app-handle';
import type { Scene } from './fault-rows';
import type { KillRow } from './kill-rows';
import { ship } from './merchant';
import type { Counter } from './office';
import { until } from './simulated';
import type { WantedOrder } from './wanted';

const STEP_WITHIN_MS = 30_000;

/** An order on its way to the step of its row. */
export interface Victim {
  row: KillRow;
  order: WantedOrder;
}

/** Orders of different stores, what the people who want them use, and the forms that they sent. */
interface Wave {
  victims: readonly Victim[];
  kills: KillRow['kills'];
  served: AppHandle;
  formIds: Map<WantedOrder, string>;
}

/**
 * Brings the first shipment of each order to the step of its row, kills, starts again, and lets the people go on with what they
 * wanted.
 *
 * @param turn the how-manyeth wave it is: processes serve in turn
 * @returns those that were at their step when the processes died, and when everything wanted of the orders is asked for
 */
export async function killAtStep(
  scene: Scene,
  victims: readonly Victim[],
  { kills, turn }: { kills: KillRow['kills']; turn: number },
): Promise<{ there: Set<WantedOrder>; asked: Promise<unknown> }> {
  const { office, pace } = scene;
  const served = serving(office.processes, { kills, turn });
  if (!served) throw new Error('No process of the app runs');
  const wave: Wave = { victims, kills, served, formIds: new Map() };
  const shipping = victims.map((victim) => shipAll(scene, wave, victim));
  const asked = Promise.all(shipping);
  // A failure is met where it is awaited.
  asked.catch(() => undefined);
  // A held call is given up after its timeout, so those that are there do not wait for the others for longer than that.
  const patienceMs = victims.some(({ row }) => row.fleeting) ? 0 : pace.timeoutMs / 2;
  let there = new Set<WantedOrder>();
  let firstAt = Infinity;
  await until(
    async () => {
      there = await atStep(scene, wave);
      if (there.size > 0) firstAt = Math.min(firstAt, performance.now());
      return there.size === victims.length || performance.now() - firstAt >= patienceMs;
    },
    STEP_WITHIN_MS + 2 * pace.boundMs,
  );
  await end(scene, wave);
  await Promise.all(victims.map(async ({ row, order }) => row.whenDead?.(scene, order)));
  return { there, asked };
}

/** People use a process that does not work through the queue, where only those die that do. */
function serving(processes: readonly AppHandle[], { kills, turn }: { kills: KillRow['kills']; turn: number }) {
  const idle = kills === 'working' ? processes.filter(({ works }) => !works) : [];
  const candidates = idle.length > 0 ? idle : processes;
  return candidates[turn % candidates.length];
}

async function end(scene: Scene, { victims, kills, served }: Wave): Promise<void> {
  const { office } = scene;
  const dying = kills === 'working' ? office.working : [served];
  if (victims.some(({ row }) => 'whenFrozen' in row)) for (const process of dying) process.freeze();
  for (const { row, order } of victims) await row.whenFrozen?.(scene, order);
  await office.killAndRestart(dying);
}

async function atStep(scene: Scene, { victims, formIds }: Wave): Promise<Set<WantedOrder>> {
  const there = await Promise.all(
    victims.map(async ({ row, order }) => {
      const formId = formIds.get(order);
      const isThere = formId !== undefined && (await row.isThere(scene, order, formId).catch(() => false));
      return isThere ? [order] : [];
    }),
  );
  return new Set(there.flat());
}

async function shipAll(scene: Scene, { served, formIds }: Wave, { row, order }: Victim): Promise<void> {
  const counter: Counter = scene.office.preferring(served);
  const lead = async ({ formId }: { formId: string }) => {
    await row.lead(scene, order);
    formIds.set(order, formId);
  };
  for (const [index, wanted] of order.wanted.entries()) {
    await ship(counter, { order, wanted }, index === 0 ? lead : undefined);
  }
}
