import type { CarrierDeletion } from '@/lib/carriers/delete-carrier';
import type { SyncReport } from '@/lib/carriers/levels/sync-service-levels';
import type { OwnCarrierPageView } from '@/lib/carriers/views/view-own-carrier';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import { joinNames } from '@/lib/format/join-names';

/** More names than this are counted. */
const MOST_NAMES = 10;

/** What happened when a carrier was added, and the next step. */
export function addedMessage({ carrier, levels }: OwnCarrierPageView): string {
  const { name, code, connection } = carrier;
  const provider = code ? shippoCarriers[code].name : name;
  const areHidden = levels.every(({ isVisible }) => !isVisible);
  const withLevels =
    levels.length === 0 ? '' : ` It has ${countLevels(levels.length)}${areHidden ? ', all of them hidden' : ''}.`;
  switch (connection.state) {
    case 'none':
      return `“${name}” is added. Add its service levels next.`;
    case 'sandbox':
      return `“${name}” is added. The store is in sandbox, so Shippo was not asked and it has no service levels yet. You can add some by hand.`;
    case 'unlinked':
      return `“${name}” is added, but Shippo has no account of yours with ${provider}. Connect it below.`;
    case 'sign_in_needed':
      return `“${name}” is added and known to Shippo.${withLevels} Sign in to ${provider} next.`;
    case 'verification_pending':
      return `“${name}” is added and known to Shippo.${withLevels} Next, enter the PIN that ${provider} sends you, or check again in a few minutes if you gave an invoice.`;
    case 'connected':
      return `“${name}” is added and connected at Shippo.${withLevels} Choose which to show at checkout.`;
    case 'verification_failed':
    case 'disconnected':
      return `“${name}” is added, but its account at Shippo is not connected. What is known of it stands below.`;
  }
}

/** What happened when a carrier was deleted, and to its account at Shippo. */
export function deletedMessage(shippo: CarrierDeletion['shippo']): string {
  const deleted = 'The carrier and its service levels are deleted.';
  switch (shippo) {
    case 'none':
      return deleted;
    case 'deactivated':
      return `${deleted} Its account was switched off at Shippo.`;
    case 'left':
      return `${deleted} Its account at Shippo was left as it is. Switch it off there if nothing else uses it.`;
  }
}

/** What a sync added, removed and kept. */
export function syncMessage({ added, removed, kept }: SyncReport): string {
  const kinds = [
    { levels: added, says: (names: string) => `Added, hidden: ${names}.` },
    { levels: removed, says: (names: string) => `Removed, because Shippo no longer offers them: ${names}.` },
    {
      levels: kept,
      says: (names: string) =>
        `Kept, though Shippo no longer offers them, because they are shown at checkout or the default: ${names}.`,
    },
  ].filter(({ levels }) => levels.length > 0);
  if (kinds.length === 0) return 'Shippo was asked, and nothing has changed.';
  return ['Shippo was asked.', ...kinds.map(({ levels, says }) => says(namesOf(levels)))].join(' ');
}

function namesOf(levels: SyncReport['added']): string {
  const names = levels.slice(0, MOST_NAMES).map(({ name }) => name);
  const further = levels.length - names.length;
  return joinNames(further > 0 ? [...names, `${further} more`] : names);
}

function countLevels(count: number): string {
  return count === 1 ? '1 service level' : `${count} service levels`;
}
