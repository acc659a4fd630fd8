import { asArray, asText, isObject } from '@/lib/bigcommerce/tolerant';
import { tidyUpstream } from '@/lib/format/tidy-upstream';

const MAX_LENGTH = 300;

/** What BigCommerce said about a failure. */
export interface Upstream {
  /** Its own words on one line, undefined when it said nothing that a person could read. */
  text: string | undefined;
  /** The same by field, where it named one. */
  fields: Record<string, string>;
}

/**
 * Reads an error body: V2's list of `{status, message}`, V3's `{title, detail, errors}`, OAuth's `{error, error_description}`,
 * GraphQL's `{errors: [{message}]}`. Markup is never passed on.
 *
 * @param secrets texts that are replaced, should BigCommerce repeat one
 */
export function readUpstream(body: unknown, secrets: readonly string[] = []): Upstream {
  const tidy = (text: string) => tidyUpstream(text, secrets);
  const items = asArray(Array.isArray(body) ? body : [body]).filter(isObject);
  const texts = items.map((item) => tidy(itemText(item))).filter(Boolean);
  const named = items.flatMap((item) => [...fieldsOfText(itemText(item)), ...fieldsOfErrors(item['errors'])]);
  return {
    text: [...new Set(texts)].join(' ').slice(0, MAX_LENGTH) || undefined,
    fields: Object.fromEntries(named.map(([field, text]) => [field, tidy(text)])),
  };
}

function itemText(item: Record<string, unknown>): string {
  const said = ['message', 'detail', 'error_description', 'title', 'error']
    .map((key) => asText(item[key]))
    .find(Boolean);
  // GraphQL's errors are a list beside no other word.
  if (said === undefined && Array.isArray(item['errors']))
    return asArray(item['errors']).filter(isObject).map(itemText).filter(Boolean).join(' ');
  const errors = fieldsOfErrors(item['errors']).map(([field, text]) => `${field}: ${text}`);
  return [said && errors.length > 0 ? endSentence(said) : said, errors.join('; ')].filter(Boolean).join(' ');
}

function endSentence(text: string): string {
  return /[.!?:]\s*$/.test(text) ? text : `${text}.`;
}

function fieldsOfErrors(errors: unknown): [string, string][] {
  return isObject(errors)
    ? Object.entries(errors).map(([field, text]) => [field, asArray(text).map(asText).join(', ')])
    : [];
}

// "The field 'quantity' is invalid." and "Required fields missing [auth_key, test_mode]"
function fieldsOfText(text: string): [string, string][] {
  const named = [...text.matchAll(/The field '([\w.-]+)'/g)].map((match) => match[1] ?? '');
  const missing = /Required fields missing \[([^\]]*)\]/.exec(text)?.[1]?.split(/[\s,]+/) ?? [];
  return [...named, ...missing].filter(Boolean).map((field) => [field, text]);
}
