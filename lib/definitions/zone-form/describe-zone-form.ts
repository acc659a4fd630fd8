import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';

/** What a zone's form says, in words by label: to show two versions of it beside each other. */
export function describeZoneForm({ name, enabled, freeShipping, handlingFee }: ZoneFields): Record<string, string> {
  return {
    Name: name,
    Enabled: yesOrNo(enabled),
    'Free shipping': yesOrNo(freeShipping.enabled),
    'Free shipping from': freeShipping.minimumSubTotal || '0',
    'Free shipping leaves out products with a fixed price': yesOrNo(freeShipping.excludeFixedShippingProducts),
    'Handling fee': describeFee(handlingFee),
    'Handling fee shown separately': yesOrNo(handlingFee.kind !== 'none' && handlingFee.displaySeparately),
  };
}

function describeFee({ kind, amount }: ZoneFields['handlingFee']): string {
  if (kind === 'none') return 'None';
  return kind === 'percentage' ? `${amount}%` : amount;
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
