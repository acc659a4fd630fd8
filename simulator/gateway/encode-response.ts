import { gzipSync } from 'node:zlib';
import { dialectOf } from '../exact-json';
import type { CallContext } from './api-call';
import { toXml } from './to-xml';
import { withUnknownField } from './unknown-fields';

/** What happens to every answer on its way out: undocumented fields, XML where a flag asks for it, gzip. */
export async function encodeResponse(context: CallContext, response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const { status } = response;
  const text = context.call.method === 'HEAD' ? '' : await response.text();
  if (text === '') return new Response(null, { status, headers });

  const encoded = isJson(headers) ? encodeJson(context, { text, headers, ok: response.ok }) : text;
  if (!isGzipWanted(context)) return new Response(encoded, { status, headers });
  headers.set('content-encoding', 'gzip');
  headers.set('transfer-encoding', 'chunked');
  return new Response(new Blob([gzipSync(encoded)]).stream(), { status, headers });
}

function isJson(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false;
}

/** Sets the content type in `answer.headers` when it turns the body into XML. */
function encodeJson(context: CallContext, answer: { text: string; headers: Headers; ok: boolean }): string {
  const { sim, store, call } = context;
  // GraphQL answers what was asked for and nothing else.
  const addsFields = answer.ok && call.version !== 'graphql' && sim.flag(store, 'unknownFields');
  const wantsXml =
    call.version === 'v2' && sim.flag(store, 'xmlDefault') && !call.headers.get('accept')?.includes('json');
  if (!addsFields && !wantsXml) return answer.text;

  const json = wantsXml ? JSON : dialectOf(answer.text);
  const body: unknown = json.parse(answer.text);
  const sent = addsFields ? withUnknownField(body, store?.rateWindow.used ?? 0) : body;
  if (!wantsXml) return json.stringify(sent);
  answer.headers.set('content-type', 'application/xml; charset=utf-8');
  return toXml(sent);
}

/** Answers to calls with a token come compressed and chunked. BigCommerce docs: API accounts. */
function isGzipWanted({ sim, store, call }: CallContext): boolean {
  return sim.flag(store, 'gzip') && (call.headers.get('accept-encoding')?.includes('gzip') ?? false);
}
