import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';
import { feeText } from '@/lib/zones/zone-form';

interface Versions {
  /** When the form was opened. */
  opened: ZoneFields;
  /** In BigCommerce now. */
  now: ZoneFields;
  /** In the form. */
  yours: ZoneFields;
}

export interface MergedFields {
  /** What was changed on one side only, from both sides. */
  fields: ZoneFields;
  /** Labels of what both sides changed, each in its own way. */
  conflicts: string[];
  /** Labels of what BigCommerce has otherwise than when the form was opened. */
  changedElsewhere: string[];
}

/** Lays what a person changed in a form over what BigCommerce has by now. */
export function mergeZoneFields({ opened, now, yours }: Versions): MergedFields {
  const conflicts: string[] = [];
  const changedElsewhere: string[] = [];
  let fields = now;
  for (const { label, text, put } of parts) {
    const [before, there, here] = [text(opened), text(now), text(yours)];
    if (there !== before && there !== here) (here === before ? changedElsewhere : conflicts).push(label);
    if (here !== before) fields = put(fields, yours);
  }
  return { fields, conflicts, changedElsewhere };
}

/** A part of the form that changes as one. */
interface Part {
  label: string;
  /** Equal for equal meanings. */
  text: (fields: ZoneFields) => string;
  put: (into: ZoneFields, from: ZoneFields) => ZoneFields;
}

const parts: readonly Part[] = [
  { label: 'Name', text: ({ name }) => name, put: (into, { name }) => ({ ...into, name }) },
  { label: 'Enabled', text: ({ enabled }) => String(enabled), put: (into, { enabled }) => ({ ...into, enabled }) },
  freeShippingPart('Free shipping', 'enabled'),
  freeShippingPart('Free shipping from', 'minimumSubTotal'),
  freeShippingPart('Free shipping leaves out products with a fixed price', 'excludeFixedShippingProducts'),
  {
    label: 'Handling fee',
    text: ({ handlingFee }) => feeText(handlingFee),
    put: (into, { handlingFee }) => ({ ...into, handlingFee }),
  },
];

function freeShippingPart(label: string, key: keyof ZoneFields['freeShipping']): Part {
  return {
    label,
    text: ({ freeShipping }) => canonicalDecimal(String(freeShipping[key])),
    put: (into, { freeShipping }) => ({ ...into, freeShipping: { ...into.freeShipping, [key]: freeShipping[key] } }),
  };
}
