// Everything that can be checked, what fails cheaply first. `npm test` and CI run this and nothing else.
import process from 'node:process';
import { ensureChromium } from '../set-up/ensure-chromium';
import { runStep, runSteps, StepFailure } from '../set-up/run-step';
import { countDatabaseTests } from './database-tests';
import { testOnPostgres } from './test-on-postgres';

const VITEST_SUMMARY = /^\s*Tests\s+(.*)$/m;

const started = Date.now();
process.once('SIGTERM', () => process.exit(1));
// A download waits for the network, so it goes beside everything else; its failure is met where the browser is needed.
const chromium = ensureChromium();
chromium.catch(() => undefined);
try {
  await runStep({
    title: 'Prisma client and route types',
    commands: [
      ['node', 'scripts/prisma.mjs', 'generate'],
      ['next', 'typegen'],
    ],
  });
  // The longest first, beside the short ones.
  await runSteps([
    { title: 'Lint', commands: [['eslint', '.', '--max-warnings', '0']] },
    { title: 'Format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
    { title: 'Types', commands: [['tsc', '--noEmit']] },
    { title: 'Import rules', commands: [['npm', 'run', '--silent', 'imports']] },
    { title: 'Nothing unused', commands: [['knip']] },
  ]);
  // The tests wait for answers much of the time, which leaves the build a core.
  await runSteps([
    {
      title: 'Unit and integration tests',
      commands: [['vitest', 'run']],
      summary: VITEST_SUMMARY,
      env: { TEST_DATABASE_URL: '' },
    },
    { title: 'Build', commands: [['next', 'build']] },
  ]);
  const version = await testOnPostgres(VITEST_SUMMARY);
  console.log(
    version ? `PostgreSQL: ${version}` : `PostgreSQL: not found, ${await countDatabaseTests()} tests not run`,
  );
  const faults = await runStep({
    title: 'Shipments under faults, short run',
    commands: [['node', 'scripts/test-faults.mjs', '--short']],
    summary: /^(.* stuck) on /m,
  });
  for (const line of faults.split('\n').filter((said) => said.includes('NOT tested'))) console.log(line);
  await runStep({
    title: 'Journeys in Chromium',
    commands: [['playwright', 'test']],
    env: { CHROMIUM_PATH: await chromium },
    summary: /^\s*(\d+ passed.*)$/m,
  });
  console.log(`Everything passed in ${minutes()}.`);
} catch (error) {
  if (error instanceof StepFailure) console.error(`\n${error.output.trimEnd()}\n`);
  console.error(`✗ ${error instanceof Error ? error.message : String(error)} Stopped after ${minutes()}.`);
  process.exitCode = 1;
}

function minutes(): string {
  const seconds = Math.round((Date.now() - started) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
