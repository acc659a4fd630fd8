import type { NextRequest } from 'next/server';
import { callback } from '@/app/api/bigcommerce/callback';
import { callbackPage, type CallbackPage } from '@/app/api/bigcommerce/callback-page';
import { enterStore } from '@/app/api/bigcommerce/enter-store';
import { installAddress } from '@/app/api/bigcommerce/install-address';
import { readSignedRequest } from '@/app/api/bigcommerce/signed-request';
import { log } from '@/lib/log';
import { openStore, type Opening } from '@/lib/stores/open-store';
import { storePath } from '@/lib/stores/store-path';

/** A person opens the app in the control panel. Answers with HTML whatever `Accept` says: BigCommerce asks for JSON. */
export const GET = callback('load', async (request: NextRequest) => {
  const payload = await readSignedRequest('load', request);
  if (!payload) return callbackPage(request, REFUSED);
  const { storeHash, user, url } = payload;
  const opening = await openStore(payload);
  log().info({ callback: 'load', storeHash, userId: user.id, outcome: opening.outcome }, 'app opened');
  if (opening.outcome !== 'opened') return callbackPage(request, explain(opening.outcome));
  return enterStore(opening.session, storePath(storeHash, url));
});

const OPEN_AGAIN = 'Choose Carrier Desk again under Apps in your BigCommerce control panel.';

const REFUSED: CallbackPage = {
  status: 401,
  title: 'Carrier Desk could not be opened',
  messages: ['The link that opens the app was not complete, or it has expired.', OPEN_AGAIN],
};

function explain(outcome: Exclude<Opening['outcome'], 'opened'>): CallbackPage {
  if (outcome === 'outdated') {
    return {
      status: 403,
      title: 'This link no longer opens Carrier Desk',
      messages: ['Your access to the app changed after this link was made.', OPEN_AGAIN],
    };
  }
  return {
    status: 403,
    title: 'Carrier Desk is not installed in this store',
    messages: ['It was uninstalled, or was never installed. To use it, the store owner has to install it again.'],
    action: { label: 'Install', href: installAddress() },
  };
}
