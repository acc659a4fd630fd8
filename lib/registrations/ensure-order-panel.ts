import {
  createAppExtension,
  deleteAppExtension,
  listAppExtensions,
  updateAppExtension,
} from '@/lib/bigcommerce/app-extensions';
import { orderPanel } from '@/lib/definitions/order-panel';
import { APP_EXTENSIONS_SCOPE } from '@/lib/definitions/scopes';
import { makeRegistration } from '@/lib/registrations/make-registration';
import { planOrderPanel, type PanelPlan } from '@/lib/registrations/plan-order-panel';
import { active, asAppError, asRefusal, failed, inactive, mend, type Outcome } from '@/lib/registrations/registration';
import { ORDER_PANEL } from '@/lib/registrations/registration-things';
import type { Registrar } from '@/lib/registrations/registrar';
import { removeLeftovers } from '@/lib/registrations/remove-leftovers';

const NOT_GRANTED = 'This store has not granted the permission “App extensions (manage)”.';

/**
 * Makes *Create shipment* in the store's order list the wanted one. Without the permission BigCommerce is not asked.
 *
 * @throws AppError when BigCommerce could not be asked
 */
export async function ensureOrderPanel(registrar: Registrar): Promise<Outcome[]> {
  const { credentials, scopes } = registrar;
  const former = registrar.former(ORDER_PANEL);
  if (!scopes.includes(APP_EXTENSIONS_SCOPE)) return [inactive('off', NOT_GRANTED, former)];
  const look = async () => planOrderPanel(await listAppExtensions(credentials), former.remoteId);
  let outcome: Outcome;
  try {
    outcome = await carryOut(registrar, await look());
  } catch (error) {
    return [failed(asRefusal(error), former)];
  }
  return [outcome.state === 'active' ? outcome : await correct(outcome, look)];
}

/** Whatever was lost or refused: what is there now decides, if BigCommerce can be asked. */
async function correct(outcome: Outcome, look: () => Promise<PanelPlan>): Promise<Outcome> {
  try {
    const { found } = await look();
    return found?.isAsWanted ? active(ORDER_PANEL, found.id) : outcome;
  } catch (error) {
    asAppError(error);
    return outcome;
  }
}

async function carryOut(registrar: Registrar, { found, left }: PanelPlan): Promise<Outcome> {
  const { credentials, hold } = registrar;
  const former = registrar.former(ORDER_PANEL);
  // First, because BigCommerce keeps two per list.
  await removeLeftovers(registrar, left, (id) => deleteAppExtension(credentials, id));
  if (found?.isAsWanted) return active(ORDER_PANEL, found.id);
  if (!found) return makeRegistration(registrar, former, () => createAppExtension(credentials, orderPanel));
  await hold();
  return mend(former, () => updateAppExtension(credentials, found.id, orderPanel));
}
