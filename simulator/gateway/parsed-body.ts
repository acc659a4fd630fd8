/** A body as the journal tells it: parsed JSON, or text where it is none; null without one. */
export function parsedBody(body: string): unknown {
  if (body === '') return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
