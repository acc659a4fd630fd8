import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Endpoint } from '@/lib/rest/endpoint';
import { endpoints } from '@/lib/rest/endpoints/endpoints';
import { errorSchema } from '@/lib/rest/error-answer';
import { errorCodes, type RestErrorCode } from '@/lib/rest/error-codes';
import { IDEMPOTENCY_KEY } from '@/lib/rest/idempotency-key';

export type OpenApiDocument = ReturnType<typeof createDocument>;

let made: OpenApiDocument | undefined;

/** The OpenAPI document of the REST API, made from what the endpoints are served from. */
export function openApiDocument(): OpenApiDocument {
  return (made ??= createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Carrier Desk API',
        version: '1',
        description:
          'Carriers of a store’s own and their service levels. A key belongs to one store; people create it in Settings.',
      },
      servers: [{ url: '/' }],
      security: [{ bearer: [] }, { basic: [] }],
      tags: [{ name: 'Carriers' }, { name: 'Service levels' }],
      paths: pathsOf(endpoints),
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An API key of the store: `cdk_…`.' },
          basic: { type: 'http', scheme: 'basic', description: 'The API key as the user, and no password.' },
        },
      },
    },
    {
      override: ({ jsonSchema }) => {
        tidy(jsonSchema);
      },
    },
  ));
}

/** Without what says nothing: the pattern of a date-time, and that a whole number is one JavaScript can count to. */
function tidy(schema: Record<string, unknown>): void {
  if (schema['format'] === 'date-time') delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
}

function pathsOf(all: readonly Endpoint[]): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of all) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  }
  return paths;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, summary, description, path, params, query, body, permissions, makes } = endpoint;
  return {
    operationId: id,
    summary,
    description: [description, `Needs the permission ${permissions.join(', ')}.`].filter(Boolean).join(' '),
    tags: [path.includes('/service-levels') || id === 'syncOptions' ? 'Service levels' : 'Carriers'],
    requestParams: {
      path: params as z.ZodObject,
      query: query as z.ZodObject,
      ...(makes !== undefined && { header: z.object({ [IDEMPOTENCY_KEY]: idempotencyKeySchema }) }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: responsesOf(endpoint),
  };
}

const idempotencyKeySchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[!-~]*$/)
  .optional()
  .meta({
    description:
      'Chosen by you, once for each thing you want. A repetition with it gets the first answer, for 30 days.',
    example: '3f0c9b1e-6d0a-4c64-9c0e-0b7a8a1d2f10',
  });

/** What every endpoint can answer. */
const COMMON: readonly RestErrorCode[] = [
  'parameter_invalid',
  'parameter_unknown',
  'invalid_credentials',
  'api_key_expired',
  'api_key_revoked',
  'insufficient_permissions',
  'rate_limit_exceeded',
  'internal_error',
];
const WITH_BODY: readonly RestErrorCode[] = ['validation_failed', 'missing_field', 'invalid_format'];
const WITH_KEY: readonly RestErrorCode[] = ['validation_failed', 'idempotency_in_progress'];

/** Every error that an endpoint can answer with. */
export function errorsOf({ method, body, makes, errors }: Endpoint): RestErrorCode[] {
  const takesBody = body !== undefined || method === 'POST';
  return [...new Set([...COMMON, ...(takesBody ? WITH_BODY : []), ...(makes ? WITH_KEY : []), ...errors])];
}

function responsesOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const { status, response, summary, makes } = endpoint;
  const codes = errorsOf(endpoint);
  const statuses = [...new Set(codes.map((code) => errorCodes[code].status))].sort((a, b) => a - b);
  const failures = statuses.map((failed) => [
    failed,
    failureOf(
      failed,
      codes.filter((code) => errorCodes[code].status === failed),
    ),
  ]);
  const headers = {
    ...ALWAYS,
    ...RATE,
    ...(status === 201 && { Location: z.string().meta({ description: 'Where what was made is.' }) }),
    ...(makes && {
      'Idempotent-Replayed': z.literal('true').optional().meta({ description: 'On a repeated answer.' }),
    }),
  };
  const success = {
    description: summary,
    headers: z.object(headers),
    content: { 'application/json': { schema: response } },
  };
  return { [status]: success, ...(Object.fromEntries(failures) as ZodOpenApiResponsesObject) };
}

const ALWAYS = { 'Request-ID': z.string().meta({ description: 'The request’s id, `rq_…`.' }) };
const RATE = {
  'RateLimit-Limit': z.int().meta({ description: 'Requests in a second.' }),
  'RateLimit-Remaining': z.int(),
  'RateLimit-Reset': z.int().meta({ description: 'Seconds until the limit begins anew.' }),
};
const RETRY = z.int().meta({ description: 'Seconds to wait before repeating the request.' });

function failureOf(status: number, codes: readonly RestErrorCode[]) {
  // Among the conflicts only a request in progress says when to come back.
  const retry = status === 409 ? { 'Retry-After': RETRY.optional() } : { 'Retry-After': RETRY };
  const hasRetry = [409, 429, 503].includes(status);
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCodes[code].meaning}`).join('\n\n'),
    // Nobody’s rate is known before the key is, nor when the database cannot be asked.
    headers: z.object({ ...ALWAYS, ...(status !== 401 && status !== 500 && RATE), ...(hasRetry && retry) }),
    content: { 'application/json': { schema: errorSchema } },
  };
}
