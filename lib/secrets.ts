import { inspect } from 'node:util';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { env, type SecretKey } from '@/lib/env';

/** A value that prints, logs and serialises as `[secret]`. `reveal()` is the only way to read it. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [inspect.custom](): string {
    return '[secret]';
  }
}

/** Encrypts for the database: a compact JWE (A256GCM) under the newest key, whose id stands in the header. */
export async function encryptSecret(secret: Secret, keys: SecretKey[] = env().SECRETS_KEYS): Promise<string> {
  const [newest] = keys;
  if (!newest) throw new Error('SECRETS_KEYS holds no key');
  return new CompactEncrypt(new TextEncoder().encode(secret.reveal()))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: newest.id })
    .encrypt(newest.bytes);
}

/**
 * Decrypts what encryptSecret wrote, under whichever of the keys it names.
 *
 * @throws Error when the key is no longer configured or the text was changed.
 */
export async function decryptSecret(jwe: string, keys: SecretKey[] = env().SECRETS_KEYS): Promise<Secret> {
  const { plaintext } = await compactDecrypt(
    jwe,
    (header) => {
      const key = keys.find((candidate) => candidate.id === header.kid);
      if (!key) throw new Error(`SECRETS_KEYS has no key "${header.kid ?? ''}"; put it back behind the newest one`);
      return key.bytes;
    },
    { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
  );
  return new Secret(new TextDecoder().decode(plaintext));
}

/** Whether the first part of what encryptSecret wrote, up to the dot, names the newest key. False when it is no such text. */
export function isUnderNewest(header: string, keys: readonly SecretKey[]): boolean {
  try {
    return decodeProtectedHeader(`${header}....`).kid === keys[0]?.id;
  } catch {
    return false;
  }
}

/**
 * What encryptSecret wrote under an older key, under the newest; undefined when it is already.
 *
 * @throws Error when it cannot be decrypted
 */
export async function renewSecret(jwe: string, keys: SecretKey[]): Promise<string | undefined> {
  if (decodeProtectedHeader(jwe).kid === keys[0]?.id) return undefined;
  return encryptSecret(await decryptSecret(jwe, keys), keys);
}
