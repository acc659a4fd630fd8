import { addresses } from '../e2e/fixtures/addresses';
import { Simulator } from '../e2e/fixtures/simulator';
import type { InstalledStore } from './installed-store';
import { covered, median, mostAtOnce, quantile } from './statistics';

const SAMPLES = 30;
const WARM_UP = 3;
/** What one call to BigCommerce costs: fixed, so that own work can be told apart from waiting. */
const UPSTREAM_MS = 80;

const simulator = new Simulator();

/**
 * How long a page's HTML takes. At 80 ms per call the time in which no call was in flight is our own work, and the ratio is the
 * whole against the time in which one was (goals: at most 15 ms and 1.2). At 0 ms everything is our own work and the simulator's.
 */
export async function* measurePages(store: InstalledStore) {
  for (const [page, path] of Object.entries(store.pages)) {
    await simulator.control('POST', '/latency', { ms: UPSTREAM_MS });
    const slow = await sample(store, path);
    await simulator.control('POST', '/latency', { ms: 0 });
    const quick = await sample(store, path);
    const own = slow.map(({ totalMs, upstreamMs }) => totalMs - upstreamMs);
    const ratios = slow
      .filter(({ upstreamMs }) => upstreamMs > 0)
      .map(({ totalMs, upstreamMs }) => totalMs / upstreamMs);
    yield {
      measure: 'page',
      page,
      upstreamMs: UPSTREAM_MS,
      calls: median(slow.map(({ calls }) => calls)),
      atOnce: median(slow.map(({ atOnce }) => atOnce)),
      ownMs: { median: median(own), p95: quantile(own, 0.95) },
      ratio: ratios.length > 0 ? { median: median(ratios), p95: quantile(ratios, 0.95) } : null,
      atZeroMs: {
        median: median(quick.map(({ totalMs }) => totalMs)),
        p95: quantile(
          quick.map(({ totalMs }) => totalMs),
          0.95,
        ),
      },
    };
  }
}

interface Sample {
  totalMs: number;
  /** How long at least one call to BigCommerce was in flight. */
  upstreamMs: number;
  calls: number;
  /** The most of them that were in flight together. */
  atOnce: number;
}

async function sample(store: InstalledStore, path: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = -WARM_UP; round < SAMPLES; round++) {
    const taken = await takeOne(store, path);
    if (round >= 0) samples.push(taken);
  }
  return samples;
}

async function takeOne({ simulated, cookie }: InstalledStore, path: string): Promise<Sample> {
  await simulator.control('DELETE', `/requests?store=${simulated.hash}`);
  const started = performance.timeOrigin + performance.now();
  const response = await fetch(`${addresses.app}/stores/${simulated.hash}${path}`, { headers: { cookie } });
  await response.text();
  const ended = performance.timeOrigin + performance.now();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const calls = (await simulator.requests(simulated)).filter(({ at }) => at < ended);
  const inFlight = calls.map(({ at }) => [Math.max(at, started), Math.min(at + UPSTREAM_MS, ended)] as const);
  return {
    totalMs: ended - started,
    upstreamMs: covered(inFlight),
    calls: calls.length,
    atOnce: mostAtOnce(inFlight),
  };
}
