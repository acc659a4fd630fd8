import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';

interface Change {
  fields: readonly FieldDefinition[];
  /** The plain values that were stored, undefined when nothing was. */
  before: FieldValues | undefined;
  /** The plain values now. */
  after: FieldValues;
  /** Codes of the secrets that were typed. */
  typed: readonly string[];
  /** Codes of the secrets that were stored before. */
  kept: readonly string[];
}

/** What changed, for the activity log: plain values that differ by label, and of secrets only that there is a new one. */
export function describeChanges({ fields, before, after, typed, kept }: Change): {
  before?: Record<string, unknown>;
  after: Record<string, unknown>;
} {
  const plain = fields.filter(({ code, type }) => type !== 'password' && !isSame(before?.[code], after[code]));
  const secret = fields.filter(({ code, type }) => type === 'password' && typed.includes(code));
  const old = before && Object.fromEntries(plain.map(({ code, label }) => [label, inWords(before[code])]));
  const now = [
    ...plain.map(({ code, label }) => [label, inWords(after[code])] as const),
    ...secret.map(({ code, label }) => [label, kept.includes(code) ? 'replaced' : 'saved'] as const),
  ];
  return { ...(old && { before: old }), after: now.length > 0 ? Object.fromEntries(now) : { Details: 'sent again' } };
}

function isSame(one: FieldValues[string] | undefined, other: FieldValues[string] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inWords(value: FieldValues[string] | undefined): unknown {
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : (value ?? '');
}
