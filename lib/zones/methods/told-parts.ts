import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';

/** The parts of a method that an answer of BigCommerce may leave out. */
const mayBeUntold = ['settings', 'channelIds'] as const;

export type UntoldPart = (typeof mayBeUntold)[number];
type KnownParts = Pick<ZoneMethod, UntoldPart>;

/**
 * Whether an answer tells a part. Some come with settings of `{}` whatever they are, some without storefronts: that is not to
 * be taken for none.
 */
export function isTold(method: KnownParts, part: string): boolean {
  if (part === 'settings') return Object.keys(method.settings).length > 0;
  return part !== 'channelIds' || method.channelIds !== null;
}

/**
 * A method with what its answer left out, as it is known from elsewhere: from what was sent, or was before. The same object
 * when there is nothing to fill in.
 */
export function fillUntold(method: ZoneMethod, known: KnownParts | undefined): ZoneMethod {
  const parts = known ? mayBeUntold.filter((part) => !isTold(method, part) && isTold(known, part)) : [];
  if (parts.length === 0) return method;
  return { ...method, ...Object.fromEntries(parts.map((part) => [part, known?.[part]])) };
}

/** A write as far as it is known: what the answers before and after it left out is what was sent, or was not touched. */
export function fillChange(change: {
  before: ZoneMethod;
  /** What was sent. */
  changes: Partial<KnownParts>;
  /** As it was read back. */
  answer: ZoneMethod;
}): { before: ZoneMethod; after: ZoneMethod } {
  const { before, changes, answer } = change;
  const after = fillUntold(answer, { ...before, ...changes });
  const untouched = {
    settings: 'settings' in changes ? {} : after.settings,
    channelIds: 'channelIds' in changes ? null : after.channelIds,
  };
  return { before: fillUntold(before, untouched), after };
}

/** What a person calls a part. */
export function partName(part: string): string {
  return part === 'channelIds' ? 'storefronts' : part;
}
