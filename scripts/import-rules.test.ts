import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');

const resultSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

/** One planted violation per rule: the file that must be caught, and what it imports. */
const planted: Record<string, [file: string, imports: string]> = {
  'no-cycles': ['lib/zones/one.ts', "import '@/lib/zones/two';"],
  'nothing-missing': ['lib/zones/lost.ts', "import '@/lib/zones/nowhere';"],
  'no-tools-in-the-app': ['lib/zones/tool.ts', "import 'prettier';"],
  'app-is-thin': ['app/zones/page.tsx', "import { value } from '@/lib/bigcommerce/zones'; value();"],
  'app-is-on-top': ['lib/zones/page-of.ts', "import { value } from '@/app/target'; value();"],
  'components-show': ['components/zones/table.tsx', "import { value } from '@/lib/zones/target'; value();"],
  'lib-draws-nothing': ['lib/zones/draw.ts', "import { value } from '@/components/target'; value();"],
  'browser-safe': ['lib/format/money.ts', "import { value } from '@/lib/zones/target'; value();"],
  'browser-safe-without-node': [
    'lib/definitions/node.ts',
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
  ],
  'clients-are-leaves': ['lib/bigcommerce/leaf.ts', "import { value } from '@/lib/zones/target'; value();"],
  'database-knows-no-verbs': [
    'lib/database/verb.ts',
    "import type { Value } from '@/lib/zones/target'; export type X = Value;",
  ],
  'queue-knows-no-verbs': [
    'lib/jobs/verb.ts',
    "import type { Value } from '@/lib/zones/target'; export type X = Value;",
  ],
  'foundations-are-leaves': ['lib/errors.ts', "import { value } from '@/lib/zones/target'; value();"],
  'generated-client-stays-in-lib': [
    'components/zones/row.tsx',
    "import type { Value } from '@/lib/generated/prisma/client'; export type X = Value;",
  ],
  'few-know-next': ['lib/zones/next.ts', "import { redirect } from 'next/navigation'; redirect('/');"],
  'verbs-know-no-edge': ['lib/zones/edge.ts', "import { value } from '@/lib/form-action'; value();"],
  'verbs-know-no-session': ['lib/zones/session.ts', "import { value } from '@/lib/stores/require-member'; value();"],
  'verbs-know-no-rest': ['lib/zones/rest.ts', "import type { Value } from '@/lib/rest/target'; export type X = Value;"],
  'rest-is-for-requests': ['app/stores/page.tsx', "import { value } from '@/lib/rest/target'; value();"],
  'idempotency-knows-no-verbs': ['lib/idempotency/verb.ts', "import { value } from '@/lib/zones/target'; value();"],
  'activity-has-few-doors': ['lib/zones/log.ts', "import { value } from '@/lib/activity/activity-rows'; value();"],
  'handlers-are-registered-in-one-place': ['lib/check-health.ts', "import { value } from '@/lib/all-jobs'; value();"],
  'simulator-knows-nothing-of-ours': [
    'simulator/api/shared.ts',
    "import type { Value } from '../../lib/zones/target'; export type X = Value;",
  ],
  'nobody-knows-the-simulator': ['tests/direct.ts', "import { value } from '@/simulator/target'; value();"],
  'journeys-and-measures-speak-http': ['e2e/direct.ts', "import { value } from '@/lib/zones/target'; value();"],
  'faults-play-people': ['faults/look.ts', "import { value } from '@/lib/zones/target'; value();"],
  'scripts-start-processes': ['scripts/helper.ts', "import { value } from '@/lib/zones/target'; value();"],
  'no-test-code-in-the-app': ['lib/zones/tested.ts', "import { value } from '@/tests/target'; value();"],
};

/** What the planted imports find; none of it breaks a rule. */
const targets = [
  'app/target.ts',
  'components/target.ts',
  'lib/activity/activity-rows.ts',
  'lib/all-jobs.ts',
  'lib/bigcommerce/zones.ts',
  'lib/form-action.ts',
  'lib/generated/prisma/client.ts',
  'lib/rest/target.ts',
  'lib/stores/require-member.ts',
  'lib/zones/target.ts',
  'simulator/target.ts',
  'tests/target.ts',
];

/** A folder with the project's configuration and the planted files in place of its code. */
function plant(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrier-desk-imports-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.js']) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const file of targets) write(file, 'export const value = () => 1;\nexport type Value = number;\n');
  for (const [file, text] of Object.values(planted)) write(file, `${text}\n`);
  write('lib/zones/two.ts', "import '@/lib/zones/one';\n");
  return folder;
}

async function cruise(folder: string) {
  const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['app', 'components', 'e2e', 'faults', 'lib', 'scripts', 'simulator', 'tests'];
  const args = [depcruise, '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 50_000_000 });
  return resultSchema.parse(JSON.parse(stdout)).summary;
}

test('every import rule has a planted violation, and catches it', { timeout: 60_000 }, async () => {
  const { violations, ruleSetUsed } = await cruise(plant());
  expect(Object.keys(planted).toSorted()).toEqual(ruleSetUsed.forbidden.map(({ name }) => name).toSorted());
  const caught = new Set(violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  const missed = Object.entries(planted).filter(([rule, [file]]) => !caught.has(`${rule}: ${file}`));
  expect(missed.map(([rule]) => rule)).toEqual([]);
});
