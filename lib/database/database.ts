import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { lockFolder } from '@/lib/database/folder-lock';
import { migrate } from '@/lib/database/migrate';
import { pglitePool } from '@/lib/database/pglite-pool';
import { requireSupportedServer } from '@/lib/database/require-supported-server';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';

/** An open database: Prisma for our tables, the pool under it for the job queue. */
export interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
  close(): Promise<void>;
}

// Next loads this module more than once (pages, routes, instrumentation); the embedded database must be opened once.
const holder = globalThis as { carrierDeskDatabase?: Promise<Database> | undefined };

/**
 * The process's database, opened and migrated at first use: PostgreSQL when DATABASE_URL is set, else the embedded one in
 * DATA_DIR. A failed opening is tried again by the next caller.
 */
export function database(): Promise<Database> {
  return (holder.carrierDeskDatabase ??= open().catch((error: unknown) => {
    holder.carrierDeskDatabase = undefined;
    throw error;
  }));
}

/** Prisma's client of the process's database. */
export async function prisma(): Promise<PrismaClient> {
  return (await database()).prisma;
}

/** Makes a pool the process's database, already migrated. Tests give each file its own. */
export function setDatabase(pool: pg.Pool, closeServer: () => Promise<void> = () => Promise.resolve()): Database {
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  const opened: Database = {
    prisma: client,
    pool,
    async close() {
      await client.$disconnect();
      await pool.end();
      await closeServer();
    },
  };
  holder.carrierDeskDatabase = Promise.resolve(opened);
  return opened;
}

async function open(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) {
    const pool = new pg.Pool({ connectionString: DATABASE_URL, connectionTimeoutMillis: 10_000 });
    await requireSupportedServer(pool);
    await migrate(pool);
    return setDatabase(pool);
  }
  const folder = path.resolve(DATA_DIR, 'database');
  const unlock = lockFolder(folder);
  try {
    return await openEmbedded(folder, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openEmbedded(folder: string, unlock: () => void): Promise<Database> {
  // Loaded only here: a production server on PostgreSQL never needs its 27 MB.
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create(folder);
  const pool = pglitePool(pglite);
  try {
    await migrate(pool);
  } catch (error) {
    await pglite.close();
    throw error;
  }
  return setDatabase(pool, async () => {
    await pglite.close();
    unlock();
  });
}
