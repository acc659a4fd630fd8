import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';

/** What a zone's form says, in words by label: to compare versions, for the activity page and to say what was kept otherwise. */
export function describeZoneFields({ name, enabled, freeShipping, handlingFee }: ZoneFields): Record<string, string> {
  return {
    Name: name,
    Enabled: yesOrNo(enabled),
    'Free shipping': yesOrNo(freeShipping.enabled),
    ...(freeShipping.enabled && {
      'Free shipping from': freeShipping.minimumSubTotal || '0',
      'Without products of fixed shipping': yesOrNo(freeShipping.excludeFixedShippingProducts),
    }),
    'Handling fee': describeFee(handlingFee),
    ...(handlingFee.kind !== 'none' && { 'Handling fee shown separately': yesOrNo(handlingFee.displaySeparately) }),
  };
}

function describeFee({ kind, amount }: ZoneFields['handlingFee']): string {
  if (kind === 'none') return 'None';
  return kind === 'percentage' ? `${amount}%` : amount;
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
