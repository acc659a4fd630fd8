import { NextResponse, type NextRequest } from 'next/server';
import type { Permission } from '@/lib/definitions/roles';
import { AppError, type ErrorCode } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { findMember } from '@/lib/stores/find-member';
import { requirePermission } from '@/lib/stores/require-permission';
import { readSession } from '@/lib/stores/session';

interface RouteParams {
  storeHash: string;
}

/** What a data route answers when it does not answer with data. */
export interface ProblemBody {
  error: { code: ErrorCode | 'session_ended'; message: string };
}

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  forbidden: 403,
  reauthorize: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  rejected: 422,
  rate_limited: 429,
  unavailable: 503,
};

const SESSION_ENDED = 'Your session has ended. Open Carrier Desk again from the control panel.';

/**
 * A data route of a store: checks session, member and role for itself, and answers what `run` returns as JSON (a Response
 * as it is). 401 without a session; an AppError as its status with a ProblemBody; a bug is Next's.
 */
export function storeRoute<Params extends RouteParams = RouteParams>(
  permission: Permission,
  run: (context: Context, request: NextRequest, params: Params) => Promise<unknown>,
) {
  return async (request: NextRequest, { params }: { params: Promise<Params> }): Promise<Response> => {
    const awaited = await params;
    const session = await readSession(request, awaited.storeHash);
    const context = session && (await findMember(session));
    if (!context) return problem('session_ended', SESSION_ENDED, { status: 401 });
    try {
      requirePermission(context, permission);
      const answer = await run(context, request, awaited);
      return answer instanceof Response ? answer : NextResponse.json(answer, { headers: NO_STORE });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const retryAfter =
        error.retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) };
      return problem(error.code, error.message, { status: STATUS[error.code], headers: retryAfter });
    }
  };
}

const NO_STORE = { 'cache-control': 'private, no-store' };

function problem(
  code: ProblemBody['error']['code'],
  message: string,
  init: { status: number; headers?: Record<string, string> },
): Response {
  const body: ProblemBody = { error: { code, message } };
  return NextResponse.json(body, { status: init.status, headers: { ...NO_STORE, ...init.headers } });
}
