import { createHash, randomInt } from 'node:crypto';
import { Secret } from '@/lib/secrets';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 40;
const PREFIX = 'cdk_';
/** Shown with the last four, so that people can tell keys apart. */
const SHOWN = PREFIX.length + 4;

/** A new key: `cdk_` and 40 letters and digits, 238 bits of chance. */
export function newKeyText(): Secret {
  const random = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return new Secret(PREFIX + random.join(''));
}

/** What is kept of a key. It is random, so that a plain hash is enough: there is nothing to guess. */
export function keyParts(text: string): { keyHash: string; prefix: string; lastFour: string } {
  return { keyHash: hashKey(text), prefix: text.slice(0, SHOWN), lastFour: text.slice(-4) };
}

export function hashKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether a text can be a key at all; what cannot need not be looked up. */
export function isKeyText(text: string): boolean {
  return /^cdk_[0-9A-Za-z]{40}$/.test(text);
}
