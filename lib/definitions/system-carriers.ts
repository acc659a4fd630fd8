import type { SystemCode } from '@/lib/definitions/carrier-codes';

/** A carrier that every store has and nobody can change. It has no service levels. */
export interface SystemCarrier {
  /** Sorts before every id that is made. */
  id: string;
  code: SystemCode;
  name: string;
  /** What it is for, in a sentence. */
  description: string;
}

/** In the order of their ids. */
export const systemCarriers: readonly SystemCarrier[] = [
  {
    id: 'cr_00000000000000000000000000000001',
    code: 'will_call',
    name: 'Will call',
    description: 'The customer collects the order; nothing is shipped.',
  },
  {
    id: 'cr_00000000000000000000000000000002',
    code: 'delivery',
    name: 'Own delivery',
    description: 'Your own vehicles and drivers deliver it.',
  },
  {
    id: 'cr_00000000000000000000000000000003',
    code: 'ltl',
    name: 'LTL freight',
    description: 'A freight carrier takes it as less than a truckload.',
  },
  {
    id: 'cr_00000000000000000000000000000004',
    code: 'ltl1',
    name: 'LTL freight (second)',
    description: 'Another freight carrier takes it as less than a truckload.',
  },
  {
    id: 'cr_00000000000000000000000000000005',
    code: 'freight_collect',
    name: 'Freight collect',
    description: 'The receiver arranges the freight and pays for it.',
  },
];

/** When they are said to have been made: before everything that a store makes. */
export const systemCarriersSince = new Date('2026-01-01T00:00:00.000Z');

export function findSystemCarrier(id: string): SystemCarrier | undefined {
  return systemCarriers.find((carrier) => carrier.id === id);
}
