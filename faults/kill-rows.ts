import { setTimeout as wait } from 'node:timers/promises';
import type { Scene } from './fault-rows';
import { until, type Calls } from './simulated';
import type { WantedOrder } from './wanted';

/** A step at which processes are killed. */
export interface KillRow {
  name: string;
  /** Plans what brings the order's first shipment to the step; runs when its form is drawn. */
  lead(scene: Scene, order: WantedOrder): Promise<void>;
  /** Whether it is there. */
  isThere(scene: Scene, order: WantedOrder, formId: string): Promise<boolean>;
  /** What the simulator does with its calls when the processes are frozen, and when they are dead. */
  whenFrozen?(scene: Scene, order: WantedOrder): Promise<void>;
  whenDead?(scene: Scene, order: WantedOrder): Promise<unknown>;
  /** The process that the forms went to, or all that work through the queue. */
  kills: 'served' | 'working';
  /** The step is over by itself after a moment, so processes die as soon as one order is there. */
  fleeting?: boolean;
  /** One parcel an order: another one's request would take the fault that is meant for the second of the first. */
  spare?: boolean;
}

const heldRow = (
  name: string,
  calls: Calls,
  when: 'before' | 'after',
): Pick<KillRow, 'name' | 'lead' | 'isThere' | 'kills'> => ({
  name,
  kills: 'served',
  lead: ({ simulated }, order) => simulated.plan(order, calls, { fault: { kind: 'hold', when } }),
  isThere: ({ simulated }, order) => simulated.holds(order, calls),
});

const dropped =
  (calls: Calls): NonNullable<KillRow['whenDead']> =>
  ({ simulated }, order) =>
    simulated.release(order, calls, 'drop');

const onTheWay: readonly KillRow[] = [
  { ...heldRow('killed while reading the order', 'shipments', 'before'), whenDead: dropped('shipments') },
  {
    ...heldRow('killed, request arrived, never committed', 'new shipment', 'before'),
    whenDead: dropped('new shipment'),
  },
  {
    ...heldRow('killed, request arrived, committed after', 'new shipment', 'before'),
    async whenDead({ simulated, pace }, order) {
      await wait(pace.lateMs.halfMinute);
      await simulated.release(order, 'new shipment', 'go on');
    },
  },
  { ...heldRow('killed, committed, not answered', 'new shipment', 'after'), whenDead: dropped('new shipment') },
  {
    ...heldRow('killed, answered, not recorded', 'new shipment', 'after'),
    // The answer arrives at a process that no longer runs: its kernel has it, its code never sees it.
    async whenFrozen({ simulated }, order) {
      await simulated.release(order, 'new shipment', 'go on');
      await until(
        async () => (await simulated.calls(order, 'new shipment')).some(({ status }) => status === 201),
        5_000,
      );
    },
  },
];

const stored: KillRow = {
  name: 'killed with the intent stored, nothing sent',
  kills: 'served',
  fleeting: true,
  // The last of the quota went to the reading, so the request waits inside the process until the window is over.
  async lead({ simulated, pace }, order) {
    const headers = {
      'x-rate-limit-requests-left': '0',
      'x-rate-limit-requests-quota': '150',
      'x-rate-limit-time-reset-ms': String(Math.floor(0.9 * pace.patienceMs)),
    };
    await simulated.plan(order, 'shipments', { fault: { kind: 'headers', headers } });
    await simulated.plan(order, 'products', { fault: { kind: 'headers', headers } });
  },
  async isThere({ office, simulated }, order, formId) {
    const intents = await office.intents(true);
    const stored = intents.some((intent) => intent.formId === formId && intent.state === 'sending');
    return stored && (await simulated.calls(order, 'new shipment')).length === 0;
  },
};

const readingBack: KillRow = {
  ...heldRow('killed during a read-back', 'shipments', 'before'),
  kills: 'working',
  fleeting: true,
  async lead({ simulated, random }, order) {
    const when = random() < 0.5 ? 'before' : 'after';
    await simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when } });
    // The first reading is the submission's own.
    await simulated.plan(order, 'shipments', { nth: 2, fault: { kind: 'hold', when: 'before' } });
  },
  whenDead: dropped('shipments'),
};

const sendingAgain: readonly KillRow[] = [
  {
    ...heldRow('killed during a sending again, committed', 'new shipment', 'after'),
    kills: 'working',
    fleeting: true,
    spare: true,
    lead: leadToSecond('after'),
    whenDead: dropped('new shipment'),
  },
  {
    ...heldRow('killed during a sending again, not committed', 'new shipment', 'before'),
    kills: 'working',
    fleeting: true,
    spare: true,
    lead: leadToSecond('before'),
    whenDead: dropped('new shipment'),
  },
];

/** Rows of a group are mixed: processes die with orders at all of its steps. */
export const killGroups: readonly (readonly KillRow[])[] = [onTheWay, [stored], [readingBack], sendingAgain];

/** The process that works through the queue is another one than those that people use. */
export const workerRow: KillRow = {
  ...heldRow('job worker killed', 'products', 'after'),
  kills: 'working',
  fleeting: true,
  async lead({ simulated, random }, order) {
    const when = random() < 0.5 ? 'before' : 'after';
    await simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when } });
    await simulated.plan(order, 'products', { nth: 2, fault: { kind: 'hold', when: 'after' } });
  },
  whenDead: dropped('products'),
};

function leadToSecond(when: 'before' | 'after'): KillRow['lead'] {
  return async ({ simulated }, order) => {
    await simulated.plan(order, 'new shipment', { fault: { kind: 'drop', when: 'before' } });
    await simulated.plan(order, 'new shipment', { fault: { kind: 'hold', when } });
  };
}
