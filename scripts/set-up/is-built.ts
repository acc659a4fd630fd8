import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['app', 'components', 'lib', 'prisma'];
const ROOT_FILES = /\.(ts|js|json)$/;

/** Whether the last build is newer than everything it was made from. */
export function isBuilt(): boolean {
  const built = changedAt('.next/BUILD_ID');
  if (built === 0) return false;
  const sources = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const rootFiles = readdirSync('.').filter((file) => ROOT_FILES.test(file) && file !== 'next-env.d.ts');
  return [...sources, ...rootFiles].every((file) => changedAt(file) <= built);
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
