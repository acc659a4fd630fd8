import { z } from 'zod';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { graphql } from '@/lib/bigcommerce/graphql';
import { asArray } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';

export interface ExtensionLabel {
  /** For every language that is not listed. */
  defaultValue: string;
  locales: readonly { value: string; localeCode: string }[];
}

/** What an app puts into a list of BigCommerce's control panel. */
export interface AppExtension {
  /** `bc/store/appExtension/2` */
  id: string;
  /** `PANEL` beside the list, `LINK` to a page of the app. */
  context: string;
  /** `ORDERS`, `PRODUCTS` … */
  model: string;
  /** The path that opens, with `${id}` for what it is opened for. */
  url: string;
  label: ExtensionLabel;
}

const locale = z.object({ value: wire.text, localeCode: wire.text });
const extension = z.object({
  id: z.string().min(1),
  context: wire.text,
  model: wire.text,
  url: wire.text,
  label: z.preprocess(
    (label) => label ?? {},
    z.object({ defaultValue: wire.text, locales: z.preprocess(asArray, z.array(locale)) }),
  ),
});
const FIELDS = 'id context model url label { defaultValue locales { value localeCode } }';

const LIST = `query { store { appExtensions { edges { node { ${FIELDS} } } } } }`;
const listed = z
  .object({
    store: z.object({ appExtensions: z.object({ edges: z.array(z.object({ node: extension })) }) }),
  })
  .transform(({ store }) => store.appExtensions.edges.map(({ node }) => node));

const CREATE = `mutation ($input: CreateAppExtensionInput!) {
  appExtension { createAppExtension(input: $input) { appExtension { ${FIELDS} } } }
}`;
const created = z
  .object({ appExtension: z.object({ createAppExtension: z.object({ appExtension: extension }) }) })
  .transform(({ appExtension }) => appExtension.createAppExtension.appExtension);

const UPDATE = `mutation ($input: UpdateAppExtensionInput!) {
  appExtension { updateAppExtension(input: $input) { appExtension { ${FIELDS} } } }
}`;
const updated = z
  .object({ appExtension: z.object({ updateAppExtension: z.object({ appExtension: extension }) }) })
  .transform(({ appExtension }) => appExtension.updateAppExtension.appExtension);

const DELETE = `mutation ($input: DeleteAppExtensionInput!) {
  appExtension { deleteAppExtension(input: $input) { deletedAppExtensionId } }
}`;

/** Every extension that this app has in the store. Needs the scope `store_app_extensions_manage`, as all of these. */
export function listAppExtensions(credentials: Credentials): Promise<AppExtension[]> {
  return graphql(credentials, { document: LIST, reads: true }, listed);
}

/** Makes an extension. BigCommerce keeps at most two of an app per model. */
export function createAppExtension(credentials: Credentials, input: Omit<AppExtension, 'id'>): Promise<AppExtension> {
  return graphql(credentials, { document: CREATE, variables: { input } }, created);
}

/** Changes what BigCommerce lets change. The label is replaced as a whole. */
export function updateAppExtension(
  credentials: Credentials,
  id: string,
  { label, url }: Pick<AppExtension, 'label' | 'url'>,
): Promise<AppExtension> {
  return graphql(credentials, { document: UPDATE, variables: { input: { id, data: { label, url } } } }, updated);
}

export async function deleteAppExtension(credentials: Credentials, id: string): Promise<void> {
  await graphql(credentials, { document: DELETE, variables: { input: { id } } }, z.unknown());
}
