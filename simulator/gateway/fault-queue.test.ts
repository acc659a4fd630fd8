import { expect, test } from 'vitest';
import type { Fault } from './fault';
import { FaultQueue } from './fault-queue';

const call = { store: 'abc', method: 'POST', path: '/v2/orders/7/shipments' };
const fault = (status: number): Fault => ({ kind: 'status', status });

test('two faults planned for the same call strike one after the other', () => {
  const queue = new FaultQueue();
  queue.plan({ nth: 1, times: 1, fault: fault(500) });
  queue.plan({ nth: 1, times: 1, fault: fault(502) });
  expect([queue.strike(call), queue.strike(call), queue.strike(call)]).toEqual([fault(500), fault(502), undefined]);
});

test('faults for the first and the second call strike the first and the second', () => {
  const queue = new FaultQueue();
  queue.plan({ nth: 2, times: 1, fault: fault(502) });
  queue.plan({ nth: 1, times: 1, fault: fault(500) });
  expect([queue.strike(call), queue.strike(call), queue.strike(call)]).toEqual([fault(500), fault(502), undefined]);
});

test.each([
  ['POST /v2/orders/*/shipments', true],
  ['* /v2/orders/*/shipments', true],
  ['POST /v2/**', true],
  ['POST', true],
  ['GET /v2/orders/*/shipments', false],
  ['POST /v2/orders/*', false],
  ['POST /v2/orders/*/shipments/*', false],
  ['POST /v2/orders/8/shipments', false],
])('the route %s fits: %s', (route, fits) => {
  const queue = new FaultQueue();
  queue.plan({ route, nth: 1, times: 1, fault: fault(500) });
  expect(queue.strike(call) !== undefined).toBe(fits);
});

test('clearing one store leaves the faults of another', () => {
  const queue = new FaultQueue();
  queue.plan({ store: 'abc', nth: 1, times: 1, fault: fault(500) });
  queue.plan({ store: 'xyz', nth: 1, times: 1, fault: fault(502) });
  queue.clear('abc');
  expect(queue.strike(call)).toBeUndefined();
  expect(queue.strike({ ...call, store: 'xyz' })).toEqual(fault(502));
});
