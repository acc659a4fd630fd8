import type { Carrier, ShippoLink } from '@/lib/carriers/carrier';
import { isShippoCode } from '@/lib/definitions/carrier-codes';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import type { Context } from '@/lib/stores/context';
import { toMoment, type Moment } from '@/lib/stores/moment';

/**
 * - `connected` … `disconnected`  what Shippo said when it was asked last
 * - `sandbox`    made while the store was in sandbox
 * - `unlinked`   Shippo had no account for it
 * - `none`       nothing to connect: one of the merchant's own, or one that every store has
 */
export type ShippoConnectionState =
  | 'connected'
  | 'sign_in_needed'
  | 'verification_pending'
  | 'verification_failed'
  | 'disconnected'
  | 'sandbox'
  | 'unlinked'
  | 'none';

/** How a carrier stands to Shippo, as a page shows it; serialisable. */
export interface ShippoConnection {
  state: ShippoConnectionState;
  /** What the state rests on, or what it means, in a sentence or two. */
  evidence: string;
  /** When Shippo said so. */
  checkedAt: Moment | null;
  /** Whether the carrier lets people in by signing in, and has not let this one in. */
  wantsSignIn: boolean;
}

/** Says no more than Shippo did, and when it did. */
export function toShippoConnection(context: Context, carrier: Carrier): ShippoConnection {
  const { code, shippo } = carrier;
  const state = stateOf(carrier);
  const name = isShippoCode(code) ? shippoCarriers[code].name : carrier.name;
  return {
    state,
    evidence: evidenceOf(state, { name, isAdopted: shippo?.isAdopted ?? false }),
    checkedAt: shippo && toMoment(context, shippo.checkedAt),
    wantsSignIn: isShippoCode(code) && (state === 'sign_in_needed' || state === 'disconnected') && signsIn(code),
  };
}

function stateOf({ code, mode, shippo }: Carrier): ShippoConnectionState {
  if (!isShippoCode(code)) return 'none';
  if (shippo) return linkState(shippo);
  return mode === 'sandbox' ? 'sandbox' : 'unlinked';
}

function linkState({ status, verification }: ShippoLink): ShippoConnectionState {
  if (verification === 'PENDING') return 'verification_pending';
  if (verification === 'FAILED') return 'verification_failed';
  return status === 'authorization_pending' ? 'sign_in_needed' : status;
}

function signsIn(code: keyof typeof shippoCarriers): boolean {
  return shippoCarriers[code].ways.some((way) => way.then === 'sign_in');
}

function evidenceOf(state: ShippoConnectionState, { name, isAdopted }: { name: string; isAdopted: boolean }): string {
  switch (state) {
    case 'connected':
      return `Shippo says that the account is connected.${isAdopted ? ' It was at Shippo before you added the carrier.' : ''}`;
    case 'sign_in_needed':
      return `${name} wants you to sign in before the account works.`;
    case 'verification_pending':
      return `${name} has not confirmed yet that the account is yours. It does so by the PIN that it sent you, or by your invoice.`;
    case 'verification_failed':
      return `${name} did not confirm that the account is yours. Enter the PIN again, or delete the carrier and add it in another way.`;
    case 'disconnected':
      return 'Shippo says that the account is not connected.';
    case 'sandbox':
      return 'It was added while the store was in sandbox, so Shippo was skipped.';
    case 'unlinked':
      return `Shippo had no account of yours with ${name}.`;
    case 'none':
      return 'There is no account to connect.';
  }
}
