// The measures of bench/, one JSON line each: `npm run bench`. See bench/main.ts.
import { run } from './set-up/bootstrap.mjs';

run('bench/main.ts');
