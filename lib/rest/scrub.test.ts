import { expect, test } from 'vitest';
import { scrub } from '@/lib/rest/scrub';

const key = `cdk_${'a1B2'.repeat(10)}`;

test.each([
  ['alone', key],
  ['after an escape', `{"name":"\\n${key}"}`],
  ['in an address', `/v1?q=%20${key}`],
  ['behind a word', `my_${key}`],
  ['of Shippo', '/v1?k=%22shippo_live_0123456789abcdef'],
])('a key %s is kept nowhere', (_where, text) => {
  const kept = scrub(text);
  expect(kept).toContain('[secret]');
  expect(kept).not.toMatch(/a1B2|0123456789abcdef/);
});

test('a long text is cut, and none of a key at the cut is kept', () => {
  const kept = scrub(`${'x'.repeat(16 * 1024 - 10)}${key}${'y'.repeat(50_000)}`);
  expect(kept.length).toBeLessThanOrEqual(16 * 1024 + 1);
  expect(kept).not.toContain('a1B2');
});
