import type pg from 'pg';

/** The oldest major version that the app is tested on. */
const OLDEST = 15;

/** @throws Error with words for the operator when the server is too old */
export async function requireSupportedServer(database: pg.Pool | pg.PoolClient): Promise<void> {
  // 150003 is 15.3.
  const { rows } = await database.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
  if (major < OLDEST) throw new Error(`it is PostgreSQL ${major}, and the app needs ${OLDEST} or newer`);
}
