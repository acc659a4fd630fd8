import { Hono } from 'hono';
import { z } from 'zod';
import type { SimulatorContext } from '../simulator';
import { parseBody } from './parse-body';

const ms = z.number().nonnegative();
const status = z.int().min(200).max(599);

const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status,
    body: z.unknown().exactOptional(),
    headers: z.record(z.string(), z.string()).exactOptional(),
    contentType: z.string().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rate_limited'),
    variant: z.enum(['headers', 'left', 'bare']),
    retryAfterSeconds: z.number().nonnegative().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('drop'), when: z.enum(['before', 'after', 'mid-body']) }),
  z.strictObject({ kind: z.literal('after'), status }),
  z.strictObject({ kind: z.literal('slow'), ms, when: z.enum(['before', 'after']) }),
  z.strictObject({
    kind: z.literal('garbage'),
    variant: z.enum(['html', 'xml', 'half_json', 'empty', 'bom', 'truncated_gzip']),
    status,
  }),
  z.strictObject({ kind: z.literal('commit_late'), ms }),
  z.strictObject({ kind: z.literal('headers'), headers: z.record(z.string(), z.string()) }),
  z.strictObject({ kind: z.literal('hold'), when: z.enum(['before', 'after']) }),
]);

const plannedSchema = z.strictObject({
  store: z.string().exactOptional(),
  route: z.string().exactOptional(),
  nth: z.int().positive().default(1),
  times: z.union([z.int().positive(), z.literal('endless')]).default(1),
  fault: faultSchema,
});

const releaseSchema = z.strictObject({
  store: z.string().exactOptional(),
  route: z.string().exactOptional(),
  then: z.enum(['go on', 'drop']).default('go on'),
});

/** `/faults`, `/held` and `/latency` of the control API. */
export function faultRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  app.post('/faults', async (c) => {
    const { times, ...planned } = await parseBody(c, plannedSchema);
    sim.faults.plan({ ...planned, times: times === 'endless' ? Infinity : times });
    return c.body(null, 204);
  });
  app.delete('/faults', (c) => {
    sim.faults.clear(c.req.query('store'));
    return c.body(null, 204);
  });
  app.post('/held/release', async (c) =>
    c.json({ released: sim.faults.held.release(await parseBody(c, releaseSchema)) }),
  );
  app.post('/latency', async (c) => {
    sim.latencyMs = (await parseBody(c, z.strictObject({ ms }))).ms;
    return c.body(null, 204);
  });
  return app;
}
