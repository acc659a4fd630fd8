import { expect, test } from 'vitest';
import { uninstallApp } from '../login/uninstall-app';
import { install, testSimulator, type TestSimulator } from '../testing/test-simulator';

const create = `mutation ($input: CreateAppExtensionInput!) {
  appExtension { createAppExtension(input: $input) {
    appExtension { id context model url label { defaultValue locales { value localeCode } } }
  } }
}`;
const update = `mutation ($input: UpdateAppExtensionInput!) {
  appExtension { updateAppExtension(input: $input) { appExtension { id url label { defaultValue locales { value } } } } }
}`;
const remove = `mutation ($input: DeleteAppExtensionInput!) {
  appExtension { deleteAppExtension(input: $input) { deletedAppExtensionId } }
}`;
const list = '{ store { appExtensions { edges { node { id url } } } } }';

const input = {
  context: 'PANEL',
  model: 'ORDERS',
  url: '/orders/${id}/ship',
  label: { defaultValue: 'Ship', locales: [{ value: 'Versenden', localeCode: 'de-DE' }] },
};

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ask: (query: string, variables = {}) => ask(simulator, query, variables) };
}

async function ask({ call }: TestSimulator, query: string, variables: object) {
  const response = await call('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) });
  return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: Message[] } };
}

interface Message {
  message: string;
}

test('registers, changes, lists and deletes an app extension', async () => {
  const { ask } = setUp();
  const created = { id: 'bc/store/appExtension/1', ...input };
  expect(await ask(create, { input })).toEqual({
    status: 200,
    body: { data: { appExtension: { createAppExtension: { appExtension: created } } } },
  });
  const data = { url: '/orders/${id}', label: { defaultValue: 'Send' } };
  const changed = { id: created.id, url: '/orders/${id}', label: { defaultValue: 'Send', locales: [] } };
  expect((await ask(update, { input: { id: created.id, data } })).body).toEqual({
    data: { appExtension: { updateAppExtension: { appExtension: changed } } },
  });
  expect((await ask(list)).body).toEqual({
    data: { store: { appExtensions: { edges: [{ node: { id: created.id, url: '/orders/${id}' } }] } } },
  });
  expect((await ask(remove, { input: { id: created.id } })).body).toEqual({
    data: { appExtension: { deleteAppExtension: { deletedAppExtensionId: created.id } } },
  });
  expect((await ask(list)).body).toEqual({ data: { store: { appExtensions: { edges: [] } } } });
});

test('pages the list by cursor', async () => {
  const { ask } = setUp();
  for (const model of ['ORDERS', 'PRODUCTS', 'CUSTOMERS']) await ask(create, { input: { ...input, model } });
  const page = `query ($after: String) { store { appExtensions(first: 2, after: $after) {
    edges { node { model } } pageInfo { hasNextPage endCursor }
  } } }`;
  const first = JSON.stringify((await ask(page)).body);
  expect(first).toContain('"hasNextPage":true');
  const after = /"endCursor":"([^"]+)"/.exec(first)?.[1];
  expect((await ask(page, { after })).body).toMatchObject({
    data: { store: { appExtensions: { edges: [{ node: { model: 'CUSTOMERS' } }], pageInfo: { hasNextPage: false } } } },
  });
});

test('an app has two extensions for a model', async () => {
  const { ask } = setUp();
  await ask(create, { input });
  await ask(create, { input });
  expect(await ask(create, { input })).toMatchObject({
    status: 200,
    body: {
      data: { appExtension: { createAppExtension: null } },
      errors: [{ message: 'An app can have 2 app extensions for the model ORDERS.' }],
    },
  });
  expect((await ask(create, { input: { ...input, model: 'PRODUCTS' } })).body.errors).toBeUndefined();
});

test.each([
  [{ url: `/${'x'.repeat(255)}` }, 'Field "url" is longer than 255 characters.'],
  [{ label: { defaultValue: 'x'.repeat(256) } }, 'Field "defaultValue" is longer than 255 characters.'],
  [
    { label: { defaultValue: 'x', locales: [{ value: 'x'.repeat(256), localeCode: 'de' }] } },
    'Field "value" is longer than 255 characters.',
  ],
  [{ label: { defaultValue: ' ' } }, 'Field "defaultValue" is required.'],
])('refuses %o', async (bad, message) => {
  const { ask, store } = setUp();
  expect((await ask(create, { input: { ...input, ...bad } })).body.errors).toMatchObject([
    { message, path: ['appExtension', 'createAppExtension'] },
  ]);
  expect(store.appExtensions.size).toBe(0);
});

test.each([
  [{ label: {} }, 'Field "defaultValue" of required type "String!" was not provided.'],
  [{ context: 'BUTTON' }, 'Value "BUTTON" does not exist in "AppExtensionContext" enum.'],
  [{ model: 'CARTS' }, 'Value "CARTS" does not exist in "AppExtensionModel" enum.'],
  [{ icon: 'x' }, 'Field "icon" is not defined by type "CreateAppExtensionInput".'],
])('refuses %o before anything runs', async (bad, message) => {
  const { ask, store } = setUp();
  const { body } = await ask(create, { input: { ...input, ...bad } });
  expect(body).not.toHaveProperty('data');
  expect(body.errors?.map((error) => error.message).join()).toContain(message);
  expect(store.appExtensions.size).toBe(0);
});

test('texts of 255 characters are taken, and nothing but label and url can be changed', async () => {
  const { ask } = setUp();
  const longest = { ...input, url: `/${'x'.repeat(254)}`, label: { defaultValue: 'é'.repeat(255) } };
  expect((await ask(create, { input: longest })).body.errors).toBeUndefined();
  const moved = { id: 'bc/store/appExtension/1', data: { model: 'PRODUCTS' } };
  expect((await ask(update, { input: moved })).body.errors).toMatchObject([
    {
      message: expect.stringContaining('Field "model" is not defined by type "UpdateAppExtensionDataInput".') as string,
    },
  ]);
  const gone = { id: 'bc/store/appExtension/9', data: {} };
  expect((await ask(update, { input: gone })).body.errors).toMatchObject([
    { message: 'App extension with id "bc/store/appExtension/9" was not found.' },
  ]);
});

test('a grant without the scope is refused with status 200, or 401 where the flag says so', async () => {
  const { ask, sim, store } = setUp();
  install(sim, store, ['store_v2_orders']);
  const errors = [{ message: 'Unauthorized Access. You do not have permission to make this request.' }];
  expect(await ask(list)).toEqual({ status: 200, body: { errors } });
  store.flags.graphqlRefusalStatus = '401';
  expect(await ask(list)).toEqual({ status: 401, body: { errors } });
});

test('a wrong token is refused the same way, and the journal has the call', async () => {
  const { call, control, store } = setUp();
  const headers = { 'x-auth-token': 'wrong' };
  const response = await call('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: list }) });
  expect([response.status, await response.json()]).toEqual([200, { errors: [{ message: 'Unauthorized' }] }]);
  const entries: unknown = await (await control(`/requests?store=${store.hash}&route=POST+/graphql`)).json();
  expect(entries).toMatchObject([{ path: '/graphql', status: 200, body: { query: list } }]);
});

test('says which query is missing', async () => {
  const { call } = setUp();
  const response = await call('/graphql', { method: 'POST', body: '{}' });
  expect(await response.json()).toEqual({ errors: [{ message: 'Must provide query string.' }] });
});

test('extensions go with the app, unless the flag keeps them', async () => {
  const { ask, sim, store } = setUp();
  sim.app.url = 'http://127.0.0.1:9';
  await ask(create, { input });
  store.flags.extensionsRemovedOnUninstall = false;
  await uninstallApp(sim, store, store.ownerId);
  expect(store.appExtensions.size).toBe(1);
  store.flags.extensionsRemovedOnUninstall = true;
  await uninstallApp(sim, store, store.ownerId);
  expect(store.appExtensions.size).toBe(0);
});
