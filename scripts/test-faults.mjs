// Many shipments through every fault and kill: `npm run test:faults`. See docs/exactly-once.md and faults/main.ts.
import { run } from './set-up/bootstrap.mjs';

run('faults/main.ts');
