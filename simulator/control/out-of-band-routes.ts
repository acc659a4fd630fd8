import { Hono } from 'hono';
import type { SimulatorContext } from '../simulator';

/** What the merchant does in the control panel, behind the app's back: not in the journal. */
export function outOfBandRoutes(_sim: SimulatorContext): Hono {
  const app = new Hono();
  return app;
}
