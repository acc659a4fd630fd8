import { NextRequest } from 'next/server';
import { vi } from 'vitest';
import { createApiKey, type NewApiKey } from '@/lib/api-keys/create-api-key';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { expectDocumented } from '@/tests/openapi';

const afterwards = vi.hoisted(() => [] as Promise<void>[]);
// Next's own request scope, which a test does not have.
vi.mock('next/server', async (load) => ({
  ...(await load<object>()),
  after: (run: () => Promise<void>) => afterwards.push(run()),
}));

type Params = Promise<Record<string, string>> | undefined;
type Handler = (request: NextRequest, context: { params: Params }) => Promise<Response>;
type Route = Record<string, Handler>;

/** The routes below app/v1, by their path with the parameters as patterns. */
const routes: [pattern: RegExp, load: () => Promise<unknown>][] = [
  [/^\/v1\/operations\/carriers$/, () => import('@/app/v1/operations/carriers/route')],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/route'),
  ],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)\/service-levels$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/service-levels/route'),
  ],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)\/service-levels\/(?<service_level_id>[^/]+)$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/service-levels/[service_level_id]/route'),
  ],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)\/actions\/initiate-oauth$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/actions/initiate-oauth/route'),
  ],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)\/actions\/sync-options$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/actions/sync-options/route'),
  ],
  [
    /^\/v1\/operations\/carriers\/(?<carrier_id>[^/]+)\/oauth-status$/,
    () => import('@/app/v1/operations/carriers/[carrier_id]/oauth-status/route'),
  ],
  [/^\/v1\/openapi\.json$/, () => import('@/app/v1/openapi.json/route')],
  [/^\/v1$/, () => import('@/app/v1/route')],
  [/^\/v1\//, () => import('@/app/v1/[...missing]/route')],
];

interface AskOptions {
  key?: string | undefined;
  /** An object is sent as JSON; a text or bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Counts the request as the app would; without it no test is ever too fast. */
  isCounted?: boolean;
}

/** What a client gets. */
export interface Asked<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
  /** As it came. */
  text: string;
}

/** Calls the REST API as Next would: by method and path. Fails the test when the answer is not as the OpenAPI document has it. */
export async function ask<Body = Record<string, unknown>>(
  method: string,
  path: string,
  { key, body, headers = {}, isCounted = false }: AskOptions = {},
): Promise<Asked<Body>> {
  const url = new URL(path, 'http://localhost:3000');
  if (!isCounted) await (await prisma()).apiRateLimit.deleteMany();
  const [load, params] = find(url.pathname);
  const route = (await load()) as Route;
  const sent =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const request = new NextRequest(url, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent as string }),
  });
  const response = await (route[method] as Handler)(request, { params: paramsAsNext(params) });
  const text = await response.text();
  const { status, headers: answered } = response;
  const parsed: unknown = text === '' ? undefined : JSON.parse(text);
  expectDocumented({ method, path: url.pathname }, { status, headers: answered, body: parsed });
  return { status, headers: answered, body: parsed as Body, text };
}

/** Waits for what the app does after its answers. */
export async function afterAnswers(): Promise<void> {
  await Promise.all(afterwards.splice(0));
}

function find(pathname: string): [load: () => Promise<unknown>, params: Record<string, string>] {
  for (const [pattern, load] of routes) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    return [load, Object.fromEntries(params) as Record<string, string>];
  }
  throw new Error(`no route for ${pathname}`);
}

/** A key to the store's API; an Admin's unless said otherwise. */
export async function createTestKey(context: Context, changes: Partial<NewApiKey> = {}): Promise<string> {
  const { key } = await createApiKey(context, {
    name: 'Test',
    role: 'admin',
    permissions: [],
    expiresAt: null,
    ...changes,
  });
  return key.reveal();
}

/** Next gives a route without braces in its path no params at all. */
function paramsAsNext(params: Record<string, string>): Params {
  return Object.keys(params).length === 0 ? undefined : Promise.resolve(params);
}
