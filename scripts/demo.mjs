// Everything from a bare clone to a running app beside a simulated BigCommerce: `npm run demo`. See scripts/demo/main.ts.
import { run } from './set-up/bootstrap.mjs';

run('scripts/demo/main.ts');
