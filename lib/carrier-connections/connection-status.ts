import { evidence } from '@/lib/carrier-connections/evidence';
import { holdsDetails } from '@/lib/carrier-connections/holds-details';
import type { StoredConnection } from '@/lib/carrier-connections/stored-connection';
import { findCarrier } from '@/lib/definitions';

/** The state of a connection as far as this app knows it, with what it rests on. */
export interface ConnectionStatus {
  state: 'not_connected' | 'submitted' | 'unknown' | 'in_bigcommerce';
  evidence: string;
  /** When that became known; null when nothing happened through this app. */
  at: Date | null;
  /** Who did it, as the activity log names them. */
  by: string | null;
  /** The details are stored and may be sent again. */
  canSendAgain: boolean;
  /** Something was sent through this app that may still be there. */
  canDisconnect: boolean;
}

interface Known {
  carrierId: string;
  stored: StoredConnection | undefined;
  /** Some zone has a method of the carrier, enabled or not. */
  hasMethods: boolean;
}

/** What may be said of a carrier's connection: never more than was seen. */
export function connectionStatus({ carrierId, stored, hasMethods }: Known): ConnectionStatus {
  if (findCarrier(carrierId)?.connection === 'in_bigcommerce') return unseen('in_bigcommerce', evidence.inBigCommerce);
  if (!stored) return hasMethods ? unseen('unknown', evidence.elsewhere) : unseen('not_connected', evidence.never);
  const { state, submittedAt, submittedBy, updatedAt } = stored;
  return {
    state,
    evidence: stored.evidence,
    at: state === 'not_connected' ? updatedAt : (submittedAt ?? updatedAt),
    by: state === 'not_connected' ? null : submittedBy,
    canSendAgain: state === 'unknown' && holdsDetails(stored),
    canDisconnect: state !== 'not_connected',
  };
}

function unseen(state: ConnectionStatus['state'], sentence: string): ConnectionStatus {
  return { state, evidence: sentence, at: null, by: null, canSendAgain: false, canDisconnect: false };
}
