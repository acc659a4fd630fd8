import { expect, test } from 'vitest';
import { envNames, parseEnv } from '@/lib/env';
import { exampleConfiguration } from './start-app';

test('settles every name that the app reads, so that no .env of a developer reaches a demo or a journey', () => {
  const settled = Object.keys(exampleConfiguration());
  expect(envNames.filter((name) => name !== 'NODE_ENV' && !settled.includes(name))).toEqual([]);
});

test('is a complete configuration, where an empty name has its default', () => {
  expect(parseEnv(exampleConfiguration())).toMatchObject({ WORKER: 'inline', APP_URL: 'http://localhost:3000' });
});
