import type { StoredConnection } from '@/lib/carrier-connections/stored-connection';
import { findCarrier } from '@/lib/definitions';

/** Whether everything that was sent is still stored, so that it can be sent again as it is. Uninstalling deletes it. */
export function holdsDetails({ carrierId, fields, settings, secretCodes, submittedAt }: StoredConnection): boolean {
  if (submittedAt === null) return false;
  const connection = findCarrier(carrierId)?.connection ?? fields ?? [];
  if (connection === 'in_bigcommerce') return false;
  return connection.every(({ code }) => secretCodes.includes(code) || code in settings);
}
