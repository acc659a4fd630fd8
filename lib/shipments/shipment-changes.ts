import type { Shipment, ShipmentChanges } from '@/lib/bigcommerce/shipments';
import { parseCarrierChoice, trackingCarrierName } from '@/lib/definitions/carrier-choice';
import type { ShipmentEdit, ShipmentEditFields } from '@/lib/definitions/shipment-edit';
import { editFields } from '@/lib/shipments/edit-fields';

type Key = keyof ShipmentChanges;
export type EditField = Exclude<keyof ShipmentEditFields, 'trackingMode'>;

const FIELDS: Record<Key, EditField> = {
  shippingProvider: 'carrier',
  trackingCarrier: 'carrier',
  trackingNumber: 'trackingNumber',
  trackingLink: 'trackingLink',
  shippingMethod: 'shippingMethod',
  merchantShippingCost: 'shippingCost',
  comments: 'comments',
};

const LABELS: Record<EditField, string> = {
  carrier: 'Carrier',
  trackingNumber: 'Tracking number',
  trackingLink: 'Tracking link',
  shippingMethod: 'Shipping method',
  shippingCost: 'Shipping cost',
  comments: 'Comments',
};

/** A field of which two people wanted two things. */
export interface Clash {
  field: EditField;
  label: string;
  /** What it is now. */
  theirs: string;
}

/**
 * What a form changed, as BigCommerce calls it: nothing that it did not touch. Another way to follow the parcel clears what the
 * former one needed.
 */
export function wantedChanges({ drawnFrom, ...form }: ShipmentEdit): ShipmentChanges {
  const touched = (field: keyof ShipmentEditFields) => !sameText(form[field], drawnFrom[field]);
  return {
    ...trackingChanges(form, touched),
    ...(touched('shippingMethod') && { shippingMethod: form.shippingMethod }),
    ...(touched('shippingCost') && { merchantShippingCost: form.shippingCost || '0' }),
    ...(touched('comments') && { comments: form.comments }),
  };
}

/** Those of the changes that the shipment does not have yet. */
export function missingChanges(shipment: Shipment, wanted: ShipmentChanges): ShipmentChanges {
  const missing = entries(wanted).filter(([key, value]) => !sameValue(key, shipment[key], value));
  return Object.fromEntries(missing);
}

/** What was changed in the form and by somebody else since, to something else. */
export function findClashes(form: ShipmentEdit, now: Shipment): Clash[] {
  const wanted = wantedChanges(form);
  const shown = editFields(now);
  const result = editFields({ ...now, ...wanted });
  const clashing = fieldsOf(wanted).filter(
    (field) => !sameText(shown[field], form.drawnFrom[field]) && !sameText(shown[field], result[field]),
  );
  return clashing.map((field) => ({ field, label: LABELS[field], theirs: words(field, shown[field]) }));
}

/** The fields as a person reads them, by label: what stands in a shipment of those that changes are about. */
export function describeFields(shipment: Shipment, changes: ShipmentChanges): Record<string, string> {
  const shown = editFields(shipment);
  return Object.fromEntries(fieldsOf(changes).map((field) => [LABELS[field], words(field, shown[field])]));
}

function trackingChanges(
  form: ShipmentEditFields,
  touched: (field: keyof ShipmentEditFields) => boolean,
): ShipmentChanges {
  const none = { shippingProvider: '', trackingCarrier: '', trackingNumber: '', trackingLink: '' };
  if (touched('trackingMode')) {
    if (form.trackingMode === 'none') return none;
    if (form.trackingMode === 'link') return { ...none, trackingLink: form.trackingLink };
    return { ...none, ...carrierChanges(form.carrier), trackingNumber: form.trackingNumber };
  }
  if (form.trackingMode === 'link') return touched('trackingLink') ? { trackingLink: form.trackingLink } : {};
  if (form.trackingMode === 'none') return {};
  return {
    ...(touched('carrier') && carrierChanges(form.carrier)),
    ...(touched('trackingNumber') && { trackingNumber: form.trackingNumber }),
  };
}

// Provider and courier go together: given alone, one must agree with the other that is stored.
function carrierChanges(carrier: string): Pick<ShipmentChanges, 'shippingProvider' | 'trackingCarrier'> {
  const choice = parseCarrierChoice(carrier);
  if (choice?.kind === 'provider') return { shippingProvider: choice.id, trackingCarrier: '' };
  if (choice?.kind === 'courier') return { shippingProvider: '', trackingCarrier: choice.slug };
  // One that the app does not know stays, when only the way to follow the parcel was changed.
  const [, kept = ''] = /^provider:(.*)$/s.exec(carrier) ?? [];
  return { shippingProvider: kept, trackingCarrier: '' };
}

function entries(changes: ShipmentChanges): [Key, string][] {
  return Object.entries(changes) as [Key, string][];
}

function fieldsOf(changes: ShipmentChanges): EditField[] {
  return [...new Set(entries(changes).map(([key]) => FIELDS[key]))];
}

function sameValue(key: Key, a: string, b: string): boolean {
  if (key === 'merchantShippingCost') return Number(a) === Number(b);
  const named = (value: string) => (key === 'shippingProvider' && value === 'custom' ? '' : value);
  return sameText(named(a), named(b));
}

// A browser's text area has its own line ends.
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}

function words(field: EditField, value: string): string {
  if (field !== 'carrier') return value;
  if (value === 'other') return 'Other';
  return trackingCarrierName(value.replace(/^(provider|courier):/, ''));
}
