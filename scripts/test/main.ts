// Everything that can be checked, in the order in which it is cheapest to fail. `npm test` and CI run this and nothing else.
import process from 'node:process';
import { ensureChromium } from '../set-up/ensure-chromium';
import { runStep, runSteps, StepFailure } from '../set-up/run-step';
import { countDatabaseTests } from './database-tests';
import { testOnPostgres } from './test-on-postgres';

const VITEST_SUMMARY = /^\s*Tests\s+(.*)$/m;

const started = Date.now();
process.once('SIGTERM', () => process.exit(1));
try {
  await runStep({
    title: 'Prisma client and route types',
    commands: [
      ['node', 'scripts/prisma.mjs', 'generate'],
      ['next', 'typegen'],
    ],
  });
  await runSteps([
    { title: 'Types', commands: [['tsc', '--noEmit']] },
    { title: 'Lint', commands: [['eslint', '.', '--max-warnings', '0']] },
    { title: 'Format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
    { title: 'Import rules', commands: [['npm', 'run', '--silent', 'imports']] },
    { title: 'Nothing unused', commands: [['knip']] },
  ]);
  await runStep({
    title: 'Unit and integration tests',
    commands: [['vitest', 'run']],
    summary: VITEST_SUMMARY,
    env: { TEST_DATABASE_URL: '' },
  });
  const version = await testOnPostgres(VITEST_SUMMARY);
  console.log(
    version ? `PostgreSQL: ${version}` : `PostgreSQL: not found, ${await countDatabaseTests()} tests not run`,
  );
  const chromium = await ensureChromium();
  await runStep({ title: 'Build', commands: [['next', 'build']] });
  await runStep({
    title: 'Journeys in Chromium',
    commands: [['playwright', 'test']],
    env: { CHROMIUM_PATH: chromium },
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
