// Checks everything from a bare clone: `npm test`. What it does is in scripts/test/main.ts.
import { run } from './set-up/bootstrap.mjs';

run('scripts/test/main.ts');
