import { after, NextResponse, type NextRequest } from 'next/server';
import { newId } from '@/lib/new-id';
import { readBody } from '@/lib/read-body';
import { answerRequest, type RestRequest, type Trace } from '@/lib/rest/answer-request';
import type { Endpoint, Method } from '@/lib/rest/endpoint';
import { errorAnswer } from '@/lib/rest/error-answer';
import type { Answer } from '@/lib/idempotency/answer';
import { recordRequest } from '@/lib/rest/record-request';
import { RestError } from '@/lib/rest/rest-error';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Method[];
const MAX_BYTES = 64 * 1024;

interface RouteContext {
  params: Promise<Record<string, string>>;
}

type Handler = (request: NextRequest, context: RouteContext) => Promise<Response>;

/**
 * The handlers of a route of the REST API: for each endpoint of it, and for the other methods a 405 that lists those it has. Every
 * answer has a `Request-ID`.
 */
export function restMethods(...endpoints: readonly Endpoint[]): Record<Method | 'OPTIONS', Handler> {
  const allow = METHODS.filter((method) => endpoints.some((endpoint) => endpoint.method === method)).join(', ');
  const handler = (method: Method): Handler => {
    const endpoint = endpoints.find((candidate) => candidate.method === method);
    return endpoint ? (request, context) => serve(endpoint, request, context) : refuseMethod(allow);
  };
  const [GET, POST, PUT, PATCH, DELETE] = METHODS.map(handler) as [Handler, Handler, Handler, Handler, Handler];
  const OPTIONS = () =>
    Promise.resolve(new NextResponse(null, { status: 204, headers: { Allow: allow, ...idHeader() } }));
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS };
}

/** The handlers of every address that there is not. */
export function restNotFound(): Record<Method | 'OPTIONS', Handler> {
  const refuse: Handler = () =>
    refuseWith(new RestError('resource_not_found', 'There is no such address in this API.'));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: refuse };
}

async function serve(endpoint: Endpoint, request: NextRequest, context: RouteContext): Promise<Response> {
  const began = performance.now();
  const at = new Date();
  const trace: Trace = { headers: {} };
  const asked = await toRestRequest(request, context);
  const answer = await answerRequest(endpoint, asked, trace);
  const { holder } = trace;
  if (holder) {
    const durationMs = Math.round(performance.now() - began);
    const record = { id: asked.id, at, durationMs, method: request.method, url: asked.url, answer };
    after(() => recordRequest(holder, trace, record));
  }
  return respond(asked.id, answer, {
    ...trace.headers,
    ...(trace.isReplayed && { 'Idempotent-Replayed': 'true' }),
  });
}

async function toRestRequest(request: NextRequest, { params }: RouteContext): Promise<RestRequest> {
  return {
    id: newId('rq'),
    // NextRequest has a URL of its own kind.
    url: new URL(request.url),
    headers: request.headers,
    params: await params,
    async readBody() {
      const bytes = await readBody(request, MAX_BYTES);
      if (!bytes) throw new RestError('invalid_format', 'The body is larger than 64 KiB.');
      return decode(bytes);
    },
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RestError('invalid_format', 'The body is not UTF-8.');
  }
}

function refuseMethod(allow: string): Handler {
  const error = new RestError('method_not_allowed', `This address has no such method; it has ${allow}.`);
  return () => refuseWith(error, { Allow: allow });
}

function refuseWith(error: RestError, headers: Record<string, string> = {}): Promise<Response> {
  const id = newId('rq');
  return Promise.resolve(respond(id, errorAnswer(error, id), headers));
}

function respond(id: string, answer: Answer, headers: Record<string, string>): Response {
  const { status, body, location, retryAfterSeconds } = answer;
  return NextResponse.json(body, {
    status,
    headers: {
      'Request-ID': id,
      ...headers,
      ...(location !== undefined && { Location: location }),
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Carrier Desk"' }),
    },
  });
}

function idHeader(): Record<string, string> {
  return { 'Request-ID': newId('rq') };
}
