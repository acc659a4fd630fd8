import { NextResponse, type NextRequest } from 'next/server';
import { z } from 'zod';
import { callback } from '@/app/api/bigcommerce/callback';
import { callbackPage, type CallbackPage } from '@/app/api/bigcommerce/callback-page';
import { enterStore } from '@/app/api/bigcommerce/enter-store';
import { installAddress } from '@/app/api/bigcommerce/install-address';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { installStore } from '@/lib/stores/install-store';
import { redeemCode } from '@/lib/stores/redeem-code';

/**
 * A person has confirmed the app's scopes: at the first install, after a reinstall, and when BigCommerce asked for consent
 * again. Ends signed in on the Overview; an install that began outside the control panel ends on BigCommerce's own page.
 */
export const GET = callback('auth', async (request: NextRequest) => {
  const external = request.nextUrl.searchParams.has('external_install');
  const installed = await install(request);
  if (external) return toBigCommerce(installed.ok ? 'succeeded' : 'failed');
  if (!installed.ok) return callbackPage(request, installed.page);
  return enterStore(installed.session, `/stores/${installed.session.storeHash}?welcome=1`);
});

/** Each exactly once: a repeated parameter has no one meaning. There is no `state`; the code's redemption is the proof. */
const one = z.tuple([z.string().min(1)]).transform(([value]) => value);
const querySchema = z.object({
  code: one,
  scope: one,
  context: one.pipe(z.string().regex(/^stores\/[A-Za-z0-9]+$/)),
});

type Installed = { ok: true; session: Awaited<ReturnType<typeof installStore>> } | { ok: false; page: CallbackPage };

async function install({ nextUrl: { searchParams } }: NextRequest): Promise<Installed> {
  const all = (name: string) => searchParams.getAll(name);
  const query = querySchema.safeParse({ code: all('code'), scope: all('scope'), context: all('context') });
  if (!query.success) return refuse('query', incomplete());
  const { context } = query.data;
  try {
    const grant = await redeemCode(query.data);
    if (grant.context !== context) return refuse('context', incomplete());
    const storeHash = context.slice('stores/'.length);
    const session = await installStore({ ...grant, storeHash });
    log().info({ callback: 'auth', storeHash, userId: session.userId }, 'app installed');
    return { ok: true, session };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refuse(error.code, explain(error));
  }
}

function refuse(reason: string, page: CallbackPage): Installed {
  log().warn({ callback: 'auth', reason }, 'install refused');
  return { ok: false, page };
}

const TITLE = 'Carrier Desk could not be installed';

function incomplete(): CallbackPage {
  return {
    status: 400,
    title: TITLE,
    messages: ['The address that ends the installation was not complete. Start the installation again.'],
    action: { label: 'Try again', href: installAddress() },
  };
}

/** A refused code is spent; when BigCommerce could not be reached, the same one may still be good. */
function explain({ code, message, upstream }: AppError): CallbackPage {
  return {
    status: code === 'rejected' ? 400 : 503,
    title: TITLE,
    messages: upstream === undefined ? [message] : [message, `BigCommerce said: ${upstream}`],
    action: { label: 'Try again', href: code === 'rejected' ? installAddress() : '' },
  };
}

function toBigCommerce(result: 'succeeded' | 'failed'): NextResponse {
  return new NextResponse(null, {
    status: 302,
    headers: { location: installAddress(result), 'cache-control': 'no-store' },
  });
}
