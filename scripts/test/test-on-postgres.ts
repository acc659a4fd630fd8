import process from 'node:process';
import { findPostgres } from '../set-up/find-postgres';
import { runStep } from '../set-up/run-step';
import { askVersion, startPostgres } from '../set-up/start-postgres';
import { databaseTestFiles } from './database-tests';

/**
 * Runs the database's tests once more on a real PostgreSQL: the one of TEST_DATABASE_URL, or a server that is started from the
 * programs on this machine and stopped again.
 *
 * @returns its version, or undefined when there is none
 */
export async function testOnPostgres(summary: RegExp): Promise<string | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return testOn(given, summary);
  const programs = findPostgres();
  if (!programs) return undefined;
  const server = await startPostgres(programs);
  try {
    return await testOn(server.url, summary);
  } finally {
    await server.stop();
  }
}

async function testOn(url: string, summary: RegExp): Promise<string> {
  const version = await askVersion(url);
  await runStep({
    title: 'Integration tests on PostgreSQL',
    commands: [['vitest', 'run', '--project', 'node', ...databaseTestFiles()]],
    env: { TEST_DATABASE_URL: url },
    summary,
  });
  return version;
}
