import { applyFault, type FaultyCall } from './apply-fault';
import { pathOf } from './journal';

/** Answers a call, the way a planned fault says if one strikes it. */
export async function answerOrFail(faulty: FaultyCall): Promise<Response> {
  const { sim, entry, answer } = faulty;
  const fault = sim.faults.strike({ store: entry.store, method: entry.method, path: pathOf(entry) });
  return fault ? applyFault(faulty, fault) : answer();
}
