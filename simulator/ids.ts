import { randomBytes, randomInt } from 'node:crypto';
import type { StoreEntity } from './entities/store';

/** The next id of a kind ('zone', 'order', …) in a store; the first is 1 unless a template set `store.sequences[kind]`. */
export function nextId(store: StoreEntity, kind: string): number {
  const id = (store.sequences[kind] ?? 0) + 1;
  store.sequences[kind] = id;
  return id;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A fresh store hash: BigCommerce's are short runs of lower-case letters and digits. */
export function randomStoreHash(): string {
  return Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A fresh access token or grant code of `length` lower-case letters and digits. */
export function randomToken(length: number): string {
  return randomBytes(length).toString('hex').slice(0, length);
}
