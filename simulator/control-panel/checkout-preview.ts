import { html } from 'hono/html';
import { z } from 'zod';
import { quoteCheckout, type CheckoutQuote, type MethodQuote } from '../checkout/quote-checkout';
import { visitSchema } from '../checkout/shopper';
import { choice, refusal, textField, type FormValues } from './fields';
import type { Html } from './layout';
import { panelHref, type Panel } from './panel-env';
import { table } from './table';

/** A form that asks what a shopper would be offered, and the answer when it was asked. */
export function checkoutPreview(panel: Panel, asked: FormValues): Html {
  const { store } = panel;
  const channels = [...store.channels.values()].map(({ id, name }) => [String(id), name] as const);
  const value = (name: string, fallback: string) => asked[name] ?? fallback;
  return html`<h2 id="preview">Checkout preview</h2>
    <p>What BigCommerce would offer a shopper, as far as its documents and our assumptions tell. It asks no carrier.</p>
    <form class="card" action="${panelHref(panel, '/shipping')}#preview" aria-labelledby="preview">
      <div class="row">
        ${textField({ name: 'country', label: 'Country', value: value('country', store.settings.countryCode) })}
        ${textField({ name: 'state', label: 'State', value: value('state', '') })}
        ${textField({ name: 'zip', label: 'Postal code', value: value('zip', '') })}
        ${textField({ name: 'orderTotal', label: 'Order total', value: value('orderTotal', '50') })}
        ${textField({ name: 'weight', label: `Weight (${store.settings.weightUnits})`, value: value('weight', '10') })}
        ${textField({ name: 'items', label: 'Items', value: value('items', '1') })}
        ${choice({ name: 'channel', label: 'Channel', value: value('channel', channels[0]?.[0] ?? '') }, channels)}
        <button>Show the offer</button>
      </div>
    </form>
    ${asked.country === undefined ? '' : answer(panel, asked)}`;
}

function answer({ sim, store }: Panel, asked: FormValues): Html {
  const visit = visitSchema.safeParse({
    address: { country: asked.country?.trim().toUpperCase(), state: asked.state, zip: asked.zip },
    cart: { order_total: asked.orderTotal, weight: asked.weight, items: asked.items },
    ...(asked.channel && { channel_id: Number(asked.channel) }),
  });
  if (!visit.success) return html`${refusal(z.prettifyError(visit.error))}`;
  return offer(quoteCheckout(sim, store, visit.data), store.settings.currency);
}

function offer({ zone, other_zones: others, free_shipping: free, methods }: CheckoutQuote, currency: string): Html {
  if (!zone) return html`<p class="notice" role="status">No enabled zone covers this address.</p>`;
  const also = others.map(({ name }) => name).join(', ');
  return html`<div role="status">
      <p>Zone: <strong>${zone.name}</strong>${also === '' ? '' : `. Also covering the address: ${also}`}</p>
      ${
        free
          ? html`<p>
              Free shipping from ${free.minimum} ${currency}:
              ${free.offered ? `offered at ${free.cost} ${currency}` : 'not for this order'}
            </p>`
          : ''
      }
    </div>
    ${table({
      label: 'Offer',
      columns: ['Method', 'Shipping', 'Handling', 'Total'],
      rows: methods.map((method) => offerRow(method, currency)),
      empty: 'The zone has no methods.',
    })}`;
}

function offerRow(quote: MethodQuote, currency: string): (Html | string)[] {
  if ('missing' in quote) return [quote.name, html`<span class="muted">${quote.missing}</span>`, '', ''];
  const separately = quote.handling_shown_separately ? ', shown separately' : '';
  const money = (amount: number) => `${amount} ${currency}`;
  return [quote.name, money(quote.cost), money(quote.handling) + separately, money(quote.total)];
}
