import { Hono } from 'hono';
import { messagePage } from '../control-panel/message-page';
import type { SimulatorContext } from '../simulator';
import { finishSignIn, signInAccount, type SignIn, type SignInDecision } from './sign-in';
import { signInPage } from './sign-in-page';

/** `/shippo-sign-in/{id}`: where `signin/initiate` sends a person. The id is good for one decision. */
export function signInRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const find = (id: string): SignIn | undefined => sim.state.shippo.signIns.get(id);

  app.get('/shippo-sign-in/:id', (c) => {
    const signIn = find(c.req.param('id'));
    const account = signIn && signInAccount(sim, signIn);
    return account ? c.html(signInPage(account)) : c.html(usedPage(), 404);
  });

  app.post('/shippo-sign-in/:id', async (c) => {
    const id = c.req.param('id');
    const { decision } = await c.req.parseBody();
    const signIn = find(id);
    if (!signIn || !isDecision(decision)) return c.html(usedPage(), 404);
    return c.redirect(finishSignIn(sim, id, { signIn, decision }), 303);
  });
  return app;
}

function isDecision(value: unknown): value is SignInDecision {
  return value === 'approve' || value === 'decline';
}

function usedPage() {
  return messagePage(
    'This sign-in is over',
    'It was used already, or its carrier account is gone. Begin again in the app.',
  );
}
