import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';

const KINDS = { shippo: 'Through Shippo', own: 'Your own', system: 'In every store' };
const MODES = { sandbox: 'sandbox', test: 'test mode', live: 'live' };

/** What kind of carrier it is, and in which of Shippo's modes it was made. */
export function ownKind({ kind, mode }: Pick<OwnCarrierView, 'kind' | 'mode'>): string {
  return mode === null ? KINDS[kind] : `${KINDS[kind]}, ${MODES[mode]}`;
}
