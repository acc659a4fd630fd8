import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseJson, writeJson } from '@/lib/format/lossless-json';
import { openJson, sealJson } from '@/lib/sealed-json';

const exact = parseJson('{"rate": 8.00, "big": 12345678901234567890, "name": "Überall", "list": [1e3]}');

test.each([
  ['short', exact],
  ['long', { exact, padding: 'x'.repeat(5_000) }],
])('a %s value comes back as it was, numbers by their text', async (_length, value) => {
  const sealed = await sealJson(value);
  expect(writeJson(await openJson(sealed))).toBe(writeJson(value));
  expect(sealed).not.toContain('Überall');
});

test('a long list of like things is packed', async () => {
  const codes = Array.from({ length: 10_000 }, (_, index) => ({ countryIso2: 'AU', zip: String(index) }));
  expect((await sealJson(codes)).length).toBeLessThan(JSON.stringify(codes).length / 5);
});

test('what was changed, or is not ours, cannot be opened', async () => {
  const sealed = await sealJson({ name: 'x' });
  for (const text of [`${sealed.slice(0, -2)}xx`, randomBytes(20).toString('hex'), '']) {
    await expect(openJson(text)).rejects.toThrow();
  }
});
