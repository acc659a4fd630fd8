import { NextResponse, type NextRequest } from 'next/server';
import { callback } from '@/app/api/bigcommerce/callback';
import { readSignedRequest } from '@/app/api/bigcommerce/signed-request';
import { log } from '@/lib/log';
import { removeUser } from '@/lib/stores/remove-user';

/** BigCommerce's server says that a person may no longer open the app. Repeated or replayed, the answer stays calm. */
export const GET = callback('remove_user', async (request: NextRequest) => {
  const payload = await readSignedRequest('remove_user', request);
  if (!payload) return NextResponse.json({ error: 'invalid_signed_payload' }, { status: 401 });
  const { storeHash, user } = payload;
  const outcome = await removeUser(payload);
  log().info({ callback: 'remove_user', storeHash, userId: user.id, outcome }, 'user removed');
  return NextResponse.json({ outcome });
});
