import { html } from 'hono/html';
import { page, type Html } from '../control-panel/layout';
import { table } from '../control-panel/table';
import type { SimulatorContext } from '../simulator';
import { carrierNames } from './carriers';
import { keyTruth, type AccountTruth, type KeyTruth } from './key-truth';

/** `/shippo-console`: every key that was used, and the truth about its carrier accounts. */
export function consolePage(sim: SimulatorContext): Html {
  const keys = [...sim.state.shippo.keys.values()].map((key) => keyTruth(sim, key));
  const body = html`
    <h1>Shippo</h1>
    <p>What Shippo knows, by API key. Nothing is masked here; reload the page to see what has changed.</p>
    ${keys.length === 0 ? html`<p class="muted">No key has been used yet.</p>` : keys.map(keySection)}
  `;
  return page({ title: 'Shippo', body, brand: 'Simulated Shippo' });
}

function keySection({ key, works, accounts }: KeyTruth): Html {
  return html`<h2><code>${key}</code></h2>
    ${works ? '' : html`<p>This key is refused.</p>`}
    ${table({
      label: `Carrier accounts of ${key}`,
      columns: ['Account number', 'Carrier', 'Owner', 'Active', 'Status', 'Verification', 'Id'],
      rows: accounts.map((account) => [
        account.accountId,
        carrierNames[account.carrier],
        account.isShippoAccount ? 'Shippo' : 'Merchant',
        account.active ? 'Active' : 'Inactive',
        account.authentication.status,
        verificationText(account),
        html`<code>${account.objectId}</code>`,
      ]),
      empty: 'There are no carrier accounts.',
    })}`;
}

/** 'PENDING (SMS), PIN 123456'. */
function verificationText({ verification }: AccountTruth): string {
  if (!verification) return 'None';
  const { status, option, pin, locked } = verification;
  const facts = [`${status} (${option ?? 'no option'})`, pin === null ? '' : `PIN ${pin}`, locked ? 'locked' : ''];
  return facts.filter((fact) => fact !== '').join(', ');
}
