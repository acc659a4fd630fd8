import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';

const PATH = '/v2/shipping/carrier/connection';

export interface ConnectionSubmission {
  /** `fedex`, `carrier_33` … */
  carrierId: string;
  /** The carrier's complete set of fields under BigCommerce's names, `{}` for a carrier without any. */
  connection: Record<string, unknown>;
  /** POST connects, PUT replaces the details of a connection. */
  method: 'POST' | 'PUT';
}

/**
 * Hands over a carrier's details. BigCommerce answers 204 for good and bad details alike and nothing reads them back, so
 * success means *stored*, never *verified* (BigCommerce docs: carrier connection).
 *
 * @throws AppError `rejected` when a key is missing or unknown, with `fields` when BigCommerce named it
 */
export async function submitConnection(credentials: Credentials, submission: ConnectionSubmission): Promise<void> {
  const { carrierId, connection, method } = submission;
  const secrets = Object.values(connection)
    .flat()
    .filter((value) => typeof value === 'string');
  await request(credentials, { method, path: PATH, body: { carrier_id: carrierId, connection }, secrets }, z.unknown());
}

/**
 * Takes a carrier's details away. Methods of the carrier stay and stop quoting.
 *
 * @throws AppError `not_found` when BigCommerce knows of no connection
 */
export async function deleteConnection(credentials: Credentials, carrierId: string): Promise<void> {
  await request(credentials, { method: 'DELETE', path: PATH, body: { carrier_id: carrierId } }, z.unknown());
}
