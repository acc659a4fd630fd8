import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import type { ApiVersion } from './api-call';
import { V2Error, V3Error } from './errors';

interface Failure {
  sim: SimulatorContext;
  store: StoreEntity | null;
  version: ApiVersion;
}

/** Puts a thrown error into the words of its API version. Anything unexpected is a bug of the simulator and says so. */
export function errorResponse(failure: Failure, error: unknown): Response {
  if (failure.version === 'graphql' && isRefusal(error)) return graphqlRefusal(failure, error);
  if (error instanceof V3Error) return v3Response(error);
  if (error instanceof V2Error && failure.version !== 'v2') return v3Response(new V3Error(error.status, error.message));
  if (error instanceof V2Error) return v2Response(failure, error);
  process.stderr.write(`Simulator error: ${error instanceof Error ? String(error.stack) : String(error)}\n`);
  return new Response(`Simulator error: ${String(error)}`, { status: 500 });
}

function isRefusal(error: unknown): error is V2Error | V3Error {
  return (error instanceof V2Error || error instanceof V3Error) && [401, 403].includes(error.status);
}

/** GraphQL tells errors with status 200. BigCommerce docs: status codes. */
function graphqlRefusal({ sim, store }: Failure, { message }: V2Error | V3Error): Response {
  const status = Number(sim.flag(store, 'graphqlRefusalStatus'));
  return Response.json({ errors: [{ message }] }, { status });
}

function v2Response({ sim, store }: Failure, error: V2Error): Response {
  const { status, message, options } = error;
  if (status === 401 || status === 403) {
    const shape = sim.flag(store, 'v2AuthErrorBody');
    if (shape === 'empty') return new Response(null, { status });
    if (shape === 'object') return v3Response(new V3Error(status, message));
  }
  const inner = sim.flag(store, 'innerStatusDiffers') ? 404 : (options.innerStatus ?? status);
  const details = options.details === undefined ? {} : { details: options.details };
  return Response.json([{ status: inner, message, ...details }], { status });
}

function v3Response({ status, message, options }: V3Error): Response {
  const type = '/api-docs/getting-started/api-status-codes';
  return Response.json({ status, title: message, type, ...options }, { status });
}
