import { readFileSync } from 'node:fs';
import { parseEnv as parseEnvFile } from 'node:util';
import { expect, test } from 'vitest';
import { envNames, parseEnv } from '@/lib/env';

const text = readFileSync('.env.example', 'utf8');
const example = parseEnvFile(text) as Record<string, string>;
const ownSecrets = {
  BIGCOMMERCE_CLIENT_SECRET: 'a-secret-of-our-own',
  NEXTAUTH_SECRET: 'a-session-secret-of-our-own-0123456789',
  SECRETS_KEYS: `own:${Buffer.alloc(32, 7).toString('base64')}`,
};

test('.env.example works unedited', () => {
  expect(parseEnv(example)).toMatchObject({ APP_URL: 'http://localhost:3000', WORKER: 'inline' });
});

test('.env.example names every variable of the schema but the ones of Node, and no other', () => {
  const named = [...text.matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(envNames.filter((name) => name !== 'NODE_ENV').toSorted());
});

test('the defaults that .env.example shows are those of the schema', () => {
  const shown = parseEnvFile(text.replaceAll(/^#(?=[A-Z_]+=)/gm, '')) as Record<string, string>;
  expect(parseEnv({ ...shown, PORT: '', DATABASE_URL: '' })).toEqual(parseEnv(example));
});

test('names every problem at once', () => {
  const broken = () =>
    parseEnv({ ...example, NEXTAUTH_SECRET: 'short', SUPPORT_URL: '', WORKER: 'sometimes', DATABASE_URL: 'mysql://x' });
  for (const name of [
    'NEXTAUTH_SECRET',
    'SUPPORT_URL: is required',
    'WORKER',
    'DATABASE_URL: must start with postgresql://',
  ]) {
    expect(broken).toThrow(name);
  }
});

test('counts an empty value as unset', () => {
  expect(parseEnv({ ...example, DATABASE_URL: '', PORT: '', LOG_LEVEL: '' })).toMatchObject({ LOG_LEVEL: 'info' });
});

test.each(['BIGCOMMERCE_CLIENT_SECRET', 'NEXTAUTH_SECRET', 'SECRETS_KEYS'])(
  'refuses the demo value of %s on a public address',
  (name) => {
    const rest = Object.fromEntries(Object.entries(ownSecrets).filter(([other]) => other !== name));
    const open = { ...example, ...rest, APP_URL: 'https://carriers.example.com' };
    expect(() => parseEnv(open)).toThrow(`${name}: still has its demo value`);
    expect(parseEnv({ ...open, ...ownSecrets }).APP_URL).toBe('https://carriers.example.com');
  },
);

test('refuses demo values beside the real BigCommerce, on whatever address', () => {
  expect(() => parseEnv({ ...example, BIGCOMMERCE_API_URL: '' })).toThrow('demo value');
  expect(parseEnv({ ...example, ...ownSecrets, BIGCOMMERCE_API_URL: '' }).BIGCOMMERCE_API_URL).toBe(
    'https://api.bigcommerce.com',
  );
});

test('takes the slash off addresses, because paths are appended to them', () => {
  expect(parseEnv({ ...example, APP_URL: 'http://localhost:3000/' }).APP_URL).toBe('http://localhost:3000');
});

test.each(['', 'one', 'one:c2hvcnQ=', `bad name:${Buffer.alloc(32).toString('base64')}`])(
  'refuses SECRETS_KEYS=%s',
  (keys) => {
    expect(() => parseEnv({ ...example, SECRETS_KEYS: keys })).toThrow('SECRETS_KEYS');
  },
);
