import { authenticate, type KeyHolder } from '@/lib/api-keys/authenticate';
import { AppError } from '@/lib/errors';
import type { Answer } from '@/lib/idempotency/answer';
import { singleAttempt } from '@/lib/idempotency/attempt';
import { fingerprint } from '@/lib/idempotency/fingerprint';
import { principalOf } from '@/lib/idempotency/principal-of';
import { withIdempotency } from '@/lib/idempotency/with-idempotency';
import { newId } from '@/lib/new-id';
import type { Call, Endpoint } from '@/lib/rest/endpoint';
import { errorAnswer } from '@/lib/rest/error-answer';
import { IDEMPOTENCY_KEY, readIdempotencyKey } from '@/lib/rest/idempotency-key';
import { withParents } from '@/lib/rest/include';
import { parseJsonBody } from '@/lib/rest/parse-json-body';
import { parseQuery } from '@/lib/rest/parse-query';
import { countRequest, rateExceeded, rateHeaders } from '@/lib/rest/rate-limit';
import { RestError } from '@/lib/rest/rest-error';
import { toRestError } from '@/lib/rest/to-rest-error';

/** A request to the REST API, whatever server it came through. */
export interface RestRequest {
  /** `rq_…` */
  id: string;
  url: URL;
  headers: { get(name: string): string | null };
  /** What the path's braces stand for. */
  params: unknown;
  /** @throws RestError when it is too large or no text */
  readBody: () => Promise<string>;
}

/** What is learned of a request on its way, for its answer's headers and its record. */
export interface Trace {
  headers: Record<string, string>;
  holder?: KeyHolder;
  body?: string;
  idempotencyKey?: string;
  isReplayed?: boolean;
}

/** Answers a request, or says what is wrong with it. Notes on the trace what is known so far, whatever comes of it. */
export async function answerRequest(endpoint: Endpoint, request: RestRequest, trace: Trace): Promise<Answer> {
  try {
    const holder = await admit(endpoint, request, trace);
    const call = await readCall(endpoint, request, { trace, context: holder.context });
    return await carryOut(endpoint, request, { trace, call });
  } catch (error) {
    return errorAnswer(toRestError(error, request.id), request.id);
  }
}

/** Who asks, how often, and whether they may; in this order. */
async function admit(endpoint: Endpoint, request: RestRequest, trace: Trace): Promise<KeyHolder> {
  const holder = await authenticate(request.headers.get('authorization'));
  if (typeof holder === 'string') throw new RestError(holder, REFUSALS[holder]);
  trace.holder = holder;
  const rate = await countRequest(holder.keyId);
  Object.assign(trace.headers, rateHeaders(rate));
  if (rate.isExceeded) throw rateExceeded(rate);
  const missing = endpoint.permissions.filter((permission) => !holder.permissions.includes(permission));
  if (missing.length > 0) {
    throw new RestError('insufficient_permissions', `This key lacks the permission ${missing.join(', ')}.`);
  }
  return holder;
}

const REFUSALS = {
  invalid_credentials: 'Send an API key of the store: Authorization: Bearer cdk_…',
  api_key_expired: 'This API key has expired.',
  api_key_revoked: 'This API key was revoked.',
} as const;

type ReadCall = Omit<Call, 'attempt'>;

async function readCall(
  endpoint: Endpoint,
  { params, url, headers, readBody }: RestRequest,
  { trace, context }: { trace: Trace; context: Call['context'] },
): Promise<ReadCall> {
  const parsed = endpoint.params.safeParse(params);
  if (!parsed.success) throw new RestError('resource_not_found', 'There is no such thing in your store.');
  const { query, include } = parseQuery(endpoint.query, url.searchParams, endpoint.include);
  const key = endpoint.makes === undefined ? undefined : readIdempotencyKey(headers.get(IDEMPOTENCY_KEY));
  if (key !== undefined) trace.idempotencyKey = key;
  let body: unknown;
  if (endpoint.method !== 'GET' && endpoint.method !== 'DELETE') {
    trace.body = await readBody();
    body = parseJsonBody(endpoint.body, trace.body, headers.get('content-type'));
  }
  const address = { path: url.pathname, query: url.searchParams };
  return { context, params: parsed.data, query, body, include: withParents(include), address };
}

async function carryOut(
  endpoint: Endpoint,
  request: RestRequest,
  { trace, call }: { trace: Trace; call: ReadCall },
): Promise<Answer> {
  const { makes } = endpoint;
  if (trace.idempotencyKey === undefined || makes === undefined) {
    return endpoint.run({ ...call, attempt: singleAttempt(newId(makes ?? 'cr')) });
  }
  const { store, actor } = call.context;
  // No endpoint that makes something has other parameters than include[].
  const once = {
    storeHash: store.hash,
    principal: principalOf(actor),
    route: `${endpoint.method} ${pathOf(endpoint, call.params)}`,
    key: trace.idempotencyKey,
    fingerprint: fingerprint({ body: call.body, include: [...call.include].sort() }),
    prefix: makes,
  };
  const outcome = await withIdempotency(once, (attempt) => runOrExplain(endpoint, { ...call, attempt }, request.id));
  if (outcome.kind === 'in_progress') throw inProgress();
  if (outcome.kind === 'other_request') throw otherRequest();
  trace.isReplayed = outcome.isReplayed;
  return outcome.answer;
}

/** The path in one spelling, however its ids were encoded. */
function pathOf({ path }: Endpoint, params: unknown): string {
  const ids = new Map(Object.entries(params as Record<string, string>));
  return path.replace(/\{(\w+)\}/g, (_brace, name: string) => ids.get(name) ?? '');
}

/** An expected failure is an answer, which is kept like others. A fault is thrown, so that nothing is kept. */
async function runOrExplain(endpoint: Endpoint, call: Call, requestId: string): Promise<Answer> {
  try {
    return await endpoint.run(call);
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RestError)) throw error;
    return errorAnswer(toRestError(error, requestId), requestId);
  }
}

function inProgress(): RestError {
  return new RestError(
    'idempotency_in_progress',
    'A request with this idempotency key is being worked on. Repeat this one in a second to get its answer.',
    { param: IDEMPOTENCY_KEY, retryAfterSeconds: 1 },
  );
}

function otherRequest(): RestError {
  return new RestError(
    'validation_failed',
    'This idempotency key was used for a request with another body or query. Use a new key for another request.',
    { param: IDEMPOTENCY_KEY, type: 'idempotency_error' },
  );
}
