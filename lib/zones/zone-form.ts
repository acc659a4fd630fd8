import type { HandlingFees } from '@/lib/bigcommerce/handling-fees';
import type { Zone, ZoneInput, ZoneLocation } from '@/lib/bigcommerce/zones';
import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';

/** What the form of a zone shows of it, but for its places. */
export function toZoneFields({ name, enabled, freeShipping, handlingFees }: Zone): ZoneFields {
  return {
    name,
    enabled,
    freeShipping: { ...freeShipping, minimumSubTotal: canonicalDecimal(freeShipping.minimumSubTotal) },
    handlingFee: toFeeFields(handlingFees),
  };
}

/** A new zone as BigCommerce takes it. */
export function toNewZoneInput(type: string, fields: ZoneFields, locations: ZoneLocation[]): ZoneInput {
  return {
    name: fields.name,
    type,
    locations,
    freeShipping: toFreeShipping(fields),
    handlingFees: fields.handlingFee.kind === 'none' ? null : toFees(fields.handlingFee),
    enabled: fields.enabled,
  };
}

/** A zone with the fields and places of a form, complete; what means the same stays as BigCommerce wrote it. */
export function toZoneInput(zone: Zone, fields: ZoneFields, locations: ZoneLocation[]): ZoneInput {
  const before = toZoneFields(zone);
  const { minimumSubTotal } = fields.freeShipping;
  const sameMinimum = canonicalDecimal(minimumSubTotal) === before.freeShipping.minimumSubTotal;
  return {
    name: fields.name,
    type: zone.type,
    locations,
    freeShipping: { ...toFreeShipping(fields), ...(sameMinimum && pickMinimum(zone)) },
    handlingFees:
      feeText(before.handlingFee) === feeText(fields.handlingFee) ? zone.handlingFees : toFees(fields.handlingFee),
    enabled: fields.enabled,
  };
}

/** Equal for handling fees that mean the same. */
export function feeText({ kind, amount, displaySeparately }: ZoneFields['handlingFee']): string {
  const decimal = canonicalDecimal(amount);
  return kind === 'none' || decimal === '0' ? 'none' : `${kind} ${decimal} ${displaySeparately ? 'apart' : 'within'}`;
}

/** A fee of 0 is none. */
function toFeeFields(fees: HandlingFees | null): ZoneFields['handlingFee'] {
  const amount = canonicalDecimal(fees?.amount ?? '0');
  if (fees === null || amount === '0') return { kind: 'none', amount: '', displaySeparately: false };
  return { ...fees, amount };
}

/** No fee is a fixed one of 0, which is how BigCommerce answers itself. */
function toFees({ kind, amount, displaySeparately }: ZoneFields['handlingFee']): HandlingFees {
  return kind === 'none'
    ? { kind: 'fixed', amount: '0', displaySeparately: false }
    : { kind, amount, displaySeparately };
}

function toFreeShipping({ freeShipping }: ZoneFields): ZoneInput['freeShipping'] {
  // A minimum that is no number can only stand in a form whose free shipping is off.
  const minimumSubTotal = /^\d+(\.\d+)?$/.test(freeShipping.minimumSubTotal) ? freeShipping.minimumSubTotal : '0';
  return { ...freeShipping, minimumSubTotal };
}

function pickMinimum({ freeShipping }: Zone): Pick<ZoneInput['freeShipping'], 'minimumSubTotal'> {
  return { minimumSubTotal: freeShipping.minimumSubTotal };
}
