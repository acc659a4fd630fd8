import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { SecretKey } from '@/lib/env';
import { decryptSecret, encryptSecret, Secret } from '@/lib/secrets';

const CANARY = 'a-canary-in-the-mine';

function key(id: string, fill: number): SecretKey {
  return { id, bytes: new Uint8Array(32).fill(fill) };
}

test('gives back what was encrypted', async () => {
  const keys = [key('one', 1)];
  expect((await decryptSecret(await encryptSecret(new Secret('grüße'), keys), keys)).reveal()).toBe('grüße');
});

test('reads what older keys wrote and writes under the newest one', async () => {
  const [older, newer] = [key('2025', 1), key('2026', 2)];
  const before = await encryptSecret(new Secret('old'), [older]);
  const rotated = [newer, older];
  expect((await decryptSecret(before, rotated)).reveal()).toBe('old');

  const after = await encryptSecret(new Secret('new'), rotated);
  expect((await decryptSecret(after, [newer])).reveal()).toBe('new');
  await expect(decryptSecret(before, [newer])).rejects.toThrow('SECRETS_KEYS has no key "2025"');
});

test('refuses a text that was changed, and another key of the same name', async () => {
  const written = await encryptSecret(new Secret('text'), [key('one', 1)]);
  const parts = written.split('.');
  parts[3] = parts[3]?.startsWith('A') ? `B${parts[3].slice(1)}` : `A${String(parts[3]).slice(1)}`;
  await expect(decryptSecret(parts.join('.'), [key('one', 1)])).rejects.toThrow();
  await expect(decryptSecret(written, [key('one', 9)])).rejects.toThrow();
});

test('never encrypts the same secret to the same text', async () => {
  const keys = [key('one', 1)];
  const secret = new Secret('same');
  expect(await encryptSecret(secret, keys)).not.toBe(await encryptSecret(secret, keys));
});

test('a secret shows itself to nobody who does not ask by name', () => {
  const secret = new Secret(CANARY);
  const shown = [String(secret), JSON.stringify({ secret }), inspect({ secret }, { depth: 5, showHidden: true })];
  for (const text of shown) expect(text).not.toContain(CANARY);
  expect(secret.reveal()).toBe(CANARY);
});
