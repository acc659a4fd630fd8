import { NextResponse, type NextRequest } from 'next/server';
import { callback } from '@/app/api/bigcommerce/callback';
import { readSignedRequest } from '@/app/api/bigcommerce/signed-request';
import { log } from '@/lib/log';
import { uninstallStore } from '@/lib/stores/uninstall-store';

/** BigCommerce's server says that the app was uninstalled. Repeated or replayed, the answer stays calm. */
export const GET = callback('uninstall', async (request: NextRequest) => {
  const payload = await readSignedRequest('uninstall', request);
  if (!payload) return NextResponse.json({ error: 'invalid_signed_payload' }, { status: 401 });
  const { storeHash, user } = payload;
  const outcome = await uninstallStore(payload);
  log().info({ callback: 'uninstall', storeHash, userId: user.id, outcome }, 'app uninstalled');
  return NextResponse.json({ outcome });
});
