import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * One attempt at a request that must be carried out once, handed to the verb that does it. An earlier attempt may have died in the
 * middle; what it learned is in here.
 */
export interface Attempt<Made> {
  /** The id that the thing gets, the same at every attempt. Without its prefix's meaning it is only a text. */
  thingId: string;
  /** Shippo's account that an earlier attempt made and could not store. */
  shippoAccountId: string | null;
  /** Writes down, at once, that Shippo has made the account. */
  noteShippoAccount(shippoAccountId: string): Promise<void>;
  /** To be called in the transaction that stores the thing: the answer is stored with it or not at all. */
  finish(tx: Prisma.TransactionClient, made: Made): Promise<void>;
}

/** An attempt that nobody can repeat: a request without an idempotency key. */
export function singleAttempt(thingId: string): Attempt<unknown> {
  return {
    thingId,
    shippoAccountId: null,
    noteShippoAccount: () => Promise.resolve(),
    finish: () => Promise.resolve(),
  };
}
