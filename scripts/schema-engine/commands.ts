import pg from 'pg';

/**
 * The engine's commands outside the protocol: Prisma asks whether the database can be reached, and has it made when it is
 * missing. The embedded one always can.
 *
 * @returns the exit code; problems go to stderr as the native engine logs them
 */
export async function runCommand(name: string, url: string | undefined): Promise<number> {
  if (!url) return 0;
  try {
    if (name === 'can-connect-to-database') await query(url, 'SELECT 1');
    else if (name === 'create-database') await createDatabase(url);
    else throw new Error(`The offline schema engine does not know the command "${name}"`);
    return 0;
  } catch (error) {
    logError(error);
    return 1;
  }
}

async function createDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  await query(server.href, `CREATE DATABASE "${name.replaceAll('"', '""')}"`);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Prisma makes a missing database by itself when it reads P1003. */
function logError(error: unknown): void {
  const { message, code } = error as { message: string; code?: string };
  const fields = { message, error_code: code === '3D000' ? 'P1003' : 'P1001' };
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
}
