import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fault } from './fault';

type Garbage = Extract<Fault, { kind: 'garbage' }>;

const errorPage =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const plainBody = '{"id":1,"name":"garbled","items":[1,2,3]}';

/** An answer no client can read, made of the true one where there is one. */
export async function garbledResponse(garbage: Garbage, trueAnswer: Response | null): Promise<Response> {
  const text = (trueAnswer && (await readText(trueAnswer))) || plainBody;
  const { body, type, encoding } = garble(garbage.variant, text);
  const headers = new Headers(trueAnswer?.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  headers.delete('transfer-encoding');
  headers.set('content-type', type);
  if (encoding) headers.set('content-encoding', encoding);
  return new Response(body, { status: garbage.status === 204 ? 200 : garbage.status, headers });
}

async function readText(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  return (response.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function garble(
  variant: Garbage['variant'],
  text: string,
): { body: string | Uint8Array<ArrayBuffer>; type: string; encoding?: string } {
  const json = 'application/json';
  switch (variant) {
    case 'html':
      return { body: errorPage, type: 'text/html; charset=utf-8' };
    case 'xml':
      return { body: '<?xml version="1.0"?><error><status>500</status></error>', type: 'application/xml' };
    case 'half_json':
      return { body: text.slice(0, Math.max(1, text.length / 2)), type: json };
    case 'empty':
      return { body: '', type: json };
    case 'bom':
      return { body: `\uFEFF${text}`, type: json };
    case 'truncated_gzip': {
      const whole = gzipSync(text);
      return { body: new Uint8Array(whole.subarray(0, whole.length - 12)), type: json, encoding: 'gzip' };
    }
  }
}
