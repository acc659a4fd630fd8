import { findCarrier } from '@/lib/definitions';
import type { CarrierDefinition } from '@/lib/definitions/carrier';
import type { FieldDefinition } from '@/lib/definitions/field';
import { AppError } from '@/lib/errors';

/** A carrier whose connection an app may send. */
export type ConnectableCarrier = CarrierDefinition & { connection: readonly FieldDefinition[] };

/** @throws AppError `not_found` for an id without a definition, `invalid_input` for a carrier that only BigCommerce connects */
export function requireConnectable(carrierId: string): ConnectableCarrier {
  const carrier = findCarrier(carrierId);
  if (!carrier)
    throw new AppError('not_found', 'There is no carrier with this ID. Go back to Carriers and choose one there.');
  const { connection } = carrier;
  if (connection === 'in_bigcommerce') {
    throw new AppError(
      'invalid_input',
      `${carrier.name} is connected in BigCommerce, under Settings › Shipping. Apps cannot do it.`,
    );
  }
  return { ...carrier, connection };
}
