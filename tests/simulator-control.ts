import { inject } from 'vitest';

/** Speaks to the simulator's control port (docs/simulator.md). Bodies are as described there; answers are not checked. */
export async function control<Answer = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${inject('simulator').control}/__sim${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`simulator control: ${method} ${path} answered ${response.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}
