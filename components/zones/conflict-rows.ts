/** A value that two sides know differently, in words. */
export interface ConflictRow {
  label: string;
  /** When the form was opened. */
  opened: string;
  /** In BigCommerce now. */
  now: string;
  /** In the form. */
  yours: string;
}

type Words = Record<string, string>;

/** What was changed in BigCommerce since the form was opened, beside what the form says; by label, in the form's order. */
export function conflictRows({ opened, now, yours }: { opened: Words; now: Words; yours: Words }): ConflictRow[] {
  const labels = [...new Set([...Object.keys(yours), ...Object.keys(opened), ...Object.keys(now)])];
  return labels
    .filter((label) => opened[label] !== now[label])
    .map((label) => ({
      label,
      opened: opened[label] ?? NOTHING,
      now: now[label] ?? NOTHING,
      yours: yours[label] ?? NOTHING,
    }));
}

const NOTHING = 'Not set';
