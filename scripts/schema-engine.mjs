#!/usr/bin/env node
// Prisma starts this in place of its native schema engine; see scripts/prisma.mjs.
import { register } from 'tsx/esm/api';

register();
await import('./schema-engine/main.ts');
