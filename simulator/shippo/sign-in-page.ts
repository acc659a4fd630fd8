import { html } from 'hono/html';
import { page, type Html } from '../control-panel/layout';
import type { CarrierAccountEntity } from './carrier-account';
import { carrierNames } from './carriers';

/** The carrier's page, on which its customer lets Shippo in. The buttons send `decision`. */
export function signInPage({ carrier, accountId }: CarrierAccountEntity): Html {
  const name = carrierNames[carrier];
  const body = html`
    <h1>Sign in to ${name}</h1>
    <section class="card">
      <p>
        This stands in for ${name}’s own page, where you would sign in. Shippo asks for leave to use your account
        <strong>${accountId}</strong> for rates and labels.
      </p>
      <form class="actions" method="post">
        <button class="primary" name="decision" value="approve">Approve</button>
        <button name="decision" value="decline">Decline</button>
      </form>
    </section>
  `;
  return page({ title: `Sign in to ${name}`, body, brand: `Simulated ${name}` });
}
