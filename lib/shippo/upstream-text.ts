import { tidyUpstream } from '@/lib/format/tidy-upstream';

/** Under these keys Shippo says something about the whole request. */
const WORDLESS = new Set(['detail', 'title', 'message', 'error', 'non_field_errors', '__all__']);
const DEEPEST = 4;

/**
 * What Shippo said about a failure, on one line: it has no single shape of errors, but `detail`, `title`, `message`, `error`,
 * lists by field, lists under `non_field_errors` or `__all__`, and maps of those inside one another.
 *
 * @param secrets texts that are replaced, should Shippo repeat one
 * @returns undefined when there is nothing that a person could read
 */
export function readShippoText(body: unknown, secrets: readonly string[]): string | undefined {
  const texts = textsOf(body, [], 0);
  return tidyUpstream([...new Set(texts)].join(' '), secrets) || undefined;
}

function textsOf(value: unknown, path: readonly string[], depth: number): string[] {
  if (depth > DEEPEST || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(item, path, depth + 1));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) =>
      textsOf(inner, WORDLESS.has(key) ? path : [...path, key], depth + 1),
    );
  }
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  if (text === '') return [];
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return [path.length === 0 ? sentence : `${path.join('.')}: ${sentence}`];
}
