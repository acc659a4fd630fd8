import type { TestSimulator } from './test-simulator';

export interface Answer {
  status: number;
  /** undefined when there is none. */
  body: unknown;
}

export interface ResourceCalls {
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
  put: (path: string, body: unknown) => Promise<Answer>;
  /** Some deletions carry a body. */
  remove: (path: string, body?: unknown) => Promise<Answer>;
}

/** JSON calls of the test store's API, without the fields nobody documented, so that whole answers can be compared. */
export function resourceCalls({ call, store }: TestSimulator): ResourceCalls {
  store.flags.unknownFields = false;
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await call(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    remove: (path, body) => ask('DELETE', path, body),
  };
}

/** What V2 answers for a key that cannot be written. */
export function cannotWrite(key: string): Answer {
  return bad(`The field '${key}' cannot be written to. Please remove it from your request before trying again.`);
}

export function invalid(key: string): Answer {
  return bad(`The field '${key}' is invalid.`);
}

export function missing(key: string): Answer {
  return bad(`Required fields missing [${key}]`);
}

export const notFound: Answer = {
  status: 404,
  body: [{ status: 404, message: 'The requested resource was not found.' }],
};

function bad(message: string): Answer {
  return { status: 400, body: [{ status: 400, message }] };
}
