import { z } from 'zod';

const STATUSES = ['connected', 'authorization_pending', 'disconnected'] as const;
export type AuthenticationStatus = (typeof STATUSES)[number];

/** A service that Shippo offers on an account. Tokens are open: any text. */
export interface ShippoServiceLevel {
  name: string;
  token: string;
}

/** An account with a carrier as Shippo has it. Its number is masked, so it is not here. */
export interface CarrierAccount {
  objectId: string;
  /** `ups`, `fedex`, `usps`, or another of Shippo's. */
  carrier: string;
  active: boolean;
  /** One of Shippo's own, which every Shippo account has: never a merchant's. */
  isShippoOwned: boolean;
  /** Free text of whoever made it. */
  metadata: string;
  /** Null when Shippo does not say. */
  status: AuthenticationStatus | null;
  /** FedEx: `PENDING`, `COMPLETE`, `FAILED`; null without one. */
  verification: string | null;
  /** Empty unless they were asked for. */
  serviceLevels: ShippoServiceLevel[];
}

const text = z.string().catch('');

const serviceLevel = z.object({ name: text, token: z.string().min(1) });

/**
 * Reads what is needed and nothing else: Shippo adds keys, statuses and services as it likes, and a carrier that was connected
 * must not count as failed because of one.
 */
export const carrierAccount = z
  .object({
    object_id: z.string().min(1),
    carrier: text,
    active: z.boolean().catch(true),
    is_shippo_account: z.boolean().catch(false),
    metadata: text,
    parameters: z
      .object({ verification_status: z.string().nullable().catch(null) })
      .partial()
      .catch({}),
    object_info: z
      .object({
        authentication: z
          .object({ status: z.enum(STATUSES).nullable().catch(null) })
          .partial()
          .catch({}),
      })
      .partial()
      .catch({}),
    service_levels: z.array(z.unknown()).catch([]),
  })
  .transform((wired): CarrierAccount => {
    const { status } = wired.object_info.authentication ?? {};
    return {
      objectId: wired.object_id,
      carrier: wired.carrier,
      active: wired.active,
      isShippoOwned: wired.is_shippo_account,
      metadata: wired.metadata,
      status: status ?? null,
      verification: wired.parameters.verification_status ?? null,
      serviceLevels: wired.service_levels.flatMap((level) => serviceLevel.safeParse(level).data ?? []),
    };
  });
