import { isDatabaseReachable } from '@/lib/check-health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** `{status, version, database}`: 200 when the app can work, 503 when it cannot. */
export async function GET(): Promise<Response> {
  const reachable = await isDatabaseReachable();
  const body = { status: reachable ? 'ok' : 'failing', version, database: reachable ? 'ok' : 'unreachable' };
  return Response.json(body, { status: reachable ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
