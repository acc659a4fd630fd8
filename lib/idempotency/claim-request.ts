import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Answer } from '@/lib/idempotency/answer';
import type { Attempt } from '@/lib/idempotency/attempt';
import { newId, type IdPrefix } from '@/lib/new-id';

/** A request that is to be carried out once. */
export interface RequestOnce {
  storeHash: string;
  /** `api_key key_…` or `member 17`: nobody gets the answer to somebody else's request. */
  principal: string;
  /** Method and path with its ids, or the name of a form. */
  route: string;
  key: string;
  /** Of everything that makes the request what it is. */
  fingerprint: string;
  /** Of the id that what is made gets. */
  prefix: IdPrefix;
}

/** The right to work on a request, held until it is finished or released, or until the process dies. */
export interface Claim {
  attempt: Attempt<Answer>;
  /** Whether this answer was stored in a transaction of the work itself. */
  isStored(answer: Answer): boolean;
  /** Whether Shippo has made an account: then the work has to be finished, and no failure is the last word. */
  hasAccount(): boolean;
  /** Starts the lock's time again. */
  renew(): Promise<void>;
  /** Lets the next one work on it at once; what Shippo has made stays known. */
  release(): Promise<void>;
}

/** Another process took the request over, because this one seemed dead. Nothing of it may be stored any more. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim';
}

/** How long a claim lasts after the last sign of life. */
const LOCK_MS = 60_000;

/**
 * Claims a request that nobody works on: a new one, one that was released, or one whose owner has not been heard of for a minute.
 * One statement, so that of two only one gets it, and the database's clock, so that all processes agree.
 */
export async function claimRequest(request: RequestOnce): Promise<Claim | undefined> {
  const { storeHash, principal, route, key, prefix } = request;
  const owner = crypto.randomUUID();
  const db = await prisma();
  const [row] = await db.$queryRaw<{ thingId: string; shippoAccountId: string | null }[]>`
    INSERT INTO "IdempotencyRecord" AS "record"
      ("storeHash", "principal", "route", "key", "fingerprint", "owner", "lockedUntil", "thingId")
    VALUES (${storeHash}, ${principal}, ${route}, ${key}, ${request.fingerprint}, ${owner},
      clock_timestamp() + ${LOCK_MS} * interval '1 millisecond', ${newId(prefix)})
    ON CONFLICT ("storeHash", "principal", "route", "key") DO UPDATE
      SET "owner" = EXCLUDED."owner", "lockedUntil" = EXCLUDED."lockedUntil"
      WHERE "record"."status" IS NULL AND "record"."fingerprint" = EXCLUDED."fingerprint"
        AND ("record"."lockedUntil" IS NULL OR "record"."lockedUntil" <= clock_timestamp())
    RETURNING "thingId", "shippoAccountId"`;
  return row && toClaim(row, { storeHash, principal, route, key, owner });
}

interface Held {
  storeHash: string;
  principal: string;
  route: string;
  key: string;
  owner: string;
}

function toClaim(row: { thingId: string; shippoAccountId: string | null }, held: Held): Claim {
  let stored: Answer | undefined;
  let hasAccount = row.shippoAccountId !== null;
  return {
    attempt: {
      ...row,
      async noteShippoAccount(shippoAccountId) {
        await change(held, { shippoAccountId });
        hasAccount = true;
      },
      async finish(tx, answer) {
        await store(tx, held, answer);
        stored = answer;
      },
    },
    isStored: (answer) => stored === answer,
    hasAccount: () => hasAccount,
    async renew() {
      await (
        await prisma()
      ).$executeRaw`
        UPDATE "IdempotencyRecord" SET "lockedUntil" = clock_timestamp() + ${LOCK_MS} * interval '1 millisecond'
        WHERE "storeHash" = ${held.storeHash} AND "principal" = ${held.principal} AND "route" = ${held.route}
          AND "key" = ${held.key} AND "owner" = ${held.owner} AND "status" IS NULL`;
    },
    async release() {
      const data = { owner: null, lockedUntil: null };
      await (await prisma()).idempotencyRecord.updateMany({ where: { ...held, status: null }, data });
    },
  };
}

async function change(held: Held, data: { shippoAccountId: string }): Promise<void> {
  const { count } = await (await prisma()).idempotencyRecord.updateMany({ where: { ...held, status: null }, data });
  if (count !== 1) throw new LostClaim();
}

async function store(tx: Prisma.TransactionClient, held: Held, answer: Answer): Promise<void> {
  const { status, location = null } = answer;
  // As text: the database would put the keys of an object into an order of its own.
  const body = JSON.stringify(answer.body);
  const data = { status, body, location, owner: null, lockedUntil: null };
  const { count } = await tx.idempotencyRecord.updateMany({ where: { ...held, status: null }, data });
  if (count !== 1) throw new LostClaim();
}
