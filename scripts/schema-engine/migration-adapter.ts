import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { lockFolder } from '../../lib/database/folder-lock';
import { pglitePool } from '../../lib/database/pglite-pool';

/** PostgreSQL's internal one-byte type of its catalog, and text; see `pg_type`. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** The database that the engine works on: PostgreSQL at a URL, or the embedded one in DATA_DIR; with a shadow beside it. */
export function migrationAdapter(url: string | undefined): ReturnType<typeof bindMigrationAwareSqlAdapterFactory> {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => (url ? connectTo(url) : openEmbedded()),
    connectToShadowDb: () => (url ? createShadow(url) : openPglite()),
  });
}

async function connectTo(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return adapt(pool, () => pool.end());
}

function openEmbedded(): Promise<SqlDriverAdapter> {
  const folder = path.resolve(process.env['DATA_DIR'] ?? '.data', 'database');
  const unlock = lockFolder(folder);
  return openPglite(folder, unlock);
}

async function openPglite(folder?: string, unlock: () => void = () => undefined): Promise<SqlDriverAdapter> {
  const pglite = await PGlite.create(folder);
  const pool = pglitePool(pglite);
  return adapt(pool, async () => {
    await pool.end();
    await pglite.close();
    unlock();
  });
}

/** A database of its own for the length of the command. The adapter's own shadow would connect back to the main database. */
async function createShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: shadow.href, max: 1 });
  return adapt(pool, async () => {
    await pool.end();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
  });
}

/** The official adapter, made fit for migrations: it splits scripts at every semicolon and refuses the catalog's "char". */
async function adapt(pool: pg.Pool, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const charColumns = readCharsAsText(pool);
  const adapter = await new PrismaPg(pool).connect();
  const startTransaction = adapter.startTransaction.bind(adapter);
  return Object.assign(nameCharColumns(adapter, charColumns), {
    dispose,
    executeScript: async (script: string) => {
      await pool.query(script);
    },
    startTransaction: async (...level: Parameters<typeof startTransaction>) =>
      nameCharColumns(await startTransaction(...level), charColumns),
  });
}

interface RowDescription {
  fields: { dataTypeID: number }[];
}

/** Renames the type in each row description before anybody reads it. @returns the columns of the last one that were "char" */
function readCharsAsText(pool: pg.Pool): () => number[] {
  let columns: number[] = [];
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
    connection.prependListener('rowDescription', ({ fields }: RowDescription) => {
      columns = fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
      for (const index of columns) Object.assign(fields[index] ?? {}, { dataTypeID: TEXT_OID });
    });
  });
  return () => columns;
}

/** Tells the engine, which asks for one character, that these columns hold one. */
function nameCharColumns<Queryable extends SqlQueryable>(queryable: Queryable, charColumns: () => number[]): Queryable {
  const queryRaw = queryable.queryRaw.bind(queryable);
  return Object.assign(queryable, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(query);
      for (const index of charColumns()) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    },
  });
}
