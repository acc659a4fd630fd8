import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { parseJson, writeJson } from '@/lib/format/lossless-json';
import { decryptSecret, encryptSecret, Secret } from '@/lib/secrets';

/** Below this, packing saves nothing. Characters. */
const PACKED_FROM = 1000;
const PACKED = 'gzip:';

/**
 * A value as encrypted text for the database, packed when it is long. The numbers of lossless-json.ts keep their text.
 * What renews secrets renews this too (secrets.ts, renewSecret).
 */
export async function sealJson(value: unknown): Promise<string> {
  const json = writeJson(value);
  const text = json.length < PACKED_FROM ? json : PACKED + (await promisify(gzip)(json)).toString('base64');
  return encryptSecret(new Secret(text));
}

/**
 * What sealJson wrote.
 *
 * @throws Error when its key is no longer configured or the text was changed
 */
export async function openJson(sealed: string): Promise<unknown> {
  const text = (await decryptSecret(sealed)).reveal();
  if (!text.startsWith(PACKED)) return parseJson(text);
  const json = await promisify(gunzip)(Buffer.from(text.slice(PACKED.length), 'base64'));
  return parseJson(json.toString());
}
