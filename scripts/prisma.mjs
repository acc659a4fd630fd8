// Prisma's own command line, offline: `npm run prisma -- migrate status`. Only its native schema engine is
// not in npm and would be downloaded; scripts/schema-engine.mjs stands in for it with the same engine as WebAssembly.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync('.env')) process.loadEnvFile('.env');

const engine = fileURLToPath(new URL('schema-engine.mjs', import.meta.url));
const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url));
const { status } = spawnSync(process.execPath, [prisma, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exitCode = status ?? 1;
