// Simulator and app with hot reload: `npm run dev`. See scripts/dev/main.ts.
import { run } from './set-up/bootstrap.mjs';

run('scripts/dev/main.ts');
