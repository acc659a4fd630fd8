import { invalidField } from '../gateway/errors';

const iso8601 = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const rfc2822 = /^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(:\d{2})? ([+-]\d{4}|GMT|UTC)$/;

/**
 * A date filter in milliseconds: RFC 2822 or ISO 8601, UTC where no offset is told. A plus sign that came unescaped
 * reads as a space and is put back. Throws 400 for anything else. BigCommerce docs: orders V2, list filters.
 */
export function readDate(text: string, field: string): number {
  const unescaped = text.replace(/ (\d{2}:?\d{2})$/, '+$1').replace(/(\d)\+(\d{4})$/, '$1 +$2');
  const candidate = iso8601.test(text) ? text : rfc2822.test(text) ? text : unescaped;
  if (!iso8601.test(candidate) && !rfc2822.test(candidate)) throw invalidField(field);
  const hasOffset = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})$/.test(candidate) && candidate.length > 10;
  const ms = Date.parse(hasOffset || candidate.length === 10 ? candidate : `${candidate}Z`);
  if (Number.isNaN(ms)) throw invalidField(field);
  return ms;
}
