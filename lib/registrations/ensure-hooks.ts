import { createHook, deleteHook, listHooks, updateHook, type WantedHook } from '@/lib/bigcommerce/hooks';
import { webhookScopes } from '@/lib/definitions/webhook-scopes';
import { env } from '@/lib/env';
import { makeRegistration } from '@/lib/registrations/make-registration';
import { planHooks, type HookPlan, type OwnHooks } from '@/lib/registrations/plan-hooks';
import { active, asAppError, asRefusal, failed, inactive, mend, type Outcome } from '@/lib/registrations/registration';
import { hookThing } from '@/lib/registrations/registration-things';
import type { Registrar } from '@/lib/registrations/registrar';
import { removeLeftovers } from '@/lib/registrations/remove-leftovers';
import { webhookAddress } from '@/lib/registrations/webhook-address';
import { webhookSecret } from '@/lib/registrations/webhook-secret';
import { SECRET_HEADER } from '@/lib/webhooks/secret-header';

/**
 * Makes the store's webhooks match the wanted ones: what is there is reused, revived or mended, ours of before are deleted.
 *
 * @throws AppError when BigCommerce could not be asked
 */
export async function ensureHooks(registrar: Registrar): Promise<Outcome[]> {
  const { credentials } = registrar;
  const formers = webhookScopes.map((scope) => registrar.former(hookThing(scope)));
  const address = webhookAddress();
  if ('reason' in address) return formers.map((former) => inactive('off', address.reason, former));
  const headers = { [SECRET_HEADER]: (await webhookSecret(credentials.hash)).reveal() };
  const wanted = webhookScopes.map((scope) => ({ scope, destination: address.destination, headers }));
  const own = { clientId: env().BIGCOMMERCE_CLIENT_ID, ids: formers.flatMap(({ remoteId }) => remoteId ?? []) };
  const look = async (known: OwnHooks) => planHooks(await listHooks(credentials), wanted, known);
  let outcomes: Outcome[];
  try {
    outcomes = await carryOut(registrar, await look(own));
  } catch (error) {
    const refusal = asRefusal(error);
    return formers.map((former) => failed(refusal, former));
  }
  if (outcomes.every(({ state }) => state === 'active')) return outcomes;
  return correct(outcomes, () => look(own));
}

/** Whatever was lost or refused: what is there now decides, if BigCommerce can be asked. */
async function correct(outcomes: Outcome[], look: () => Promise<HookPlan>): Promise<Outcome[]> {
  try {
    const there = new Map((await look()).kept.map(({ wanted: { scope }, id }) => [hookThing(scope), id]));
    return outcomes.map((outcome) => {
      const id = there.get(outcome.thing);
      return id === undefined ? outcome : active(outcome.thing, id);
    });
  } catch (error) {
    asAppError(error);
    return outcomes;
  }
}

async function carryOut(registrar: Registrar, { kept, changed, missing, left }: HookPlan): Promise<Outcome[]> {
  const { credentials, hold } = registrar;
  const former = ({ scope }: WantedHook) => registrar.former(hookThing(scope));
  // First, because BigCommerce keeps ten per event.
  await removeLeftovers(registrar, left, (id) => deleteHook(credentials, id));
  const outcomes = kept.map(({ wanted, id }) => active(former(wanted).thing, id));
  for (const { wanted, id } of changed) {
    await hold();
    outcomes.push(await mend(former(wanted), () => updateHook(credentials, id, wanted)));
  }
  for (const wanted of missing) {
    outcomes.push(await makeRegistration(registrar, former(wanted), () => createHook(credentials, wanted)));
  }
  return outcomes;
}
