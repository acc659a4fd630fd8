import {
  createAppExtension,
  deleteAppExtension,
  listAppExtensions,
  updateAppExtension,
} from '@/lib/bigcommerce/app-extensions';
import { orderPanel } from '@/lib/definitions/order-panel';
import { APP_EXTENSIONS_SCOPE } from '@/lib/definitions/scopes';
import { planOrderPanel, type PanelPlan } from '@/lib/registrations/plan-order-panel';
import { active, asRefusal, failed, inactive, make, mend, type Outcome } from '@/lib/registrations/registration';
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
  try {
    const outcome = await carryOut(registrar, await look());
    if (outcome.state === 'active') return [outcome];
    // Whatever was lost or refused: what is there now decides.
    const { found } = await look();
    return [found?.isAsWanted ? active(ORDER_PANEL, found.id) : outcome];
  } catch (error) {
    return [failed(asRefusal(error), former)];
  }
}

async function carryOut(registrar: Registrar, { found, left }: PanelPlan): Promise<Outcome> {
  const { credentials, hold } = registrar;
  const former = registrar.former(ORDER_PANEL);
  // First, because BigCommerce keeps two per list.
  await removeLeftovers(registrar, left, (id) => deleteAppExtension(credentials, id));
  if (found?.isAsWanted) return active(ORDER_PANEL, found.id);
  await hold();
  if (found) return mend(former, () => updateAppExtension(credentials, found.id, orderPanel));
  return make(former, () => createAppExtension(credentials, orderPanel));
}
