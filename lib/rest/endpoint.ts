import type { z } from 'zod';
import type { ApiPermission } from '@/lib/definitions/api-permissions';
import type { Answer } from '@/lib/idempotency/answer';
import type { Attempt } from '@/lib/idempotency/attempt';
import type { IdPrefix } from '@/lib/new-id';
import type { RestErrorCode } from '@/lib/rest/error-codes';
import type { Context } from '@/lib/stores/context';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request whose parts are what the endpoint's schemas say. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  context: Context;
  params: Params;
  query: Query;
  body: Body;
  /** What to expand, with its parents. */
  include: ReadonlySet<string>;
  /** The address that was asked, for URLs that repeat it. */
  address: { path: string; query: URLSearchParams };
  /** Of an idempotent endpoint: to be finished by what makes something. */
  attempt: Attempt<Answer>;
}

/** All that there is to know of an endpoint: it is served, documented and tested from this. */
export interface Endpoint<Params = unknown, Query = unknown, Body = unknown> {
  method: Method;
  /** With its parameters in braces, named like the folders of its route. */
  path: string;
  /** Its name in the OpenAPI document. */
  id: string;
  summary: string;
  description?: string;
  /** A key must have every one. */
  permissions: readonly ApiPermission[];
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  /** Left out where no body is needed. */
  body?: z.ZodType<Body>;
  /** What `include[]` can be. */
  include: readonly string[];
  /** The status when it goes well, and what is answered then. */
  status: 200 | 201;
  response: z.ZodType;
  /** Errors of its own, beside those that every endpoint can have. */
  errors: readonly RestErrorCode[];
  /** The prefix of what is made: with it, `Idempotency-Key` counts. */
  makes?: IdPrefix;
  run(call: Call<Params, Query, Body>): Promise<Answer>;
}

/** Infers the types of an endpoint's parts from its schemas. */
export function defineEndpoint<Params, Query, Body>(endpoint: Endpoint<Params, Query, Body>): Endpoint {
  return endpoint;
}
