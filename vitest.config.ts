import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const shared = { mockReset: true, restoreMocks: true, unstubEnvs: true, sequence: { shuffle: true } };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': path.resolve(root) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['{lib,app,prisma,tests}/**/*.test.ts', '*.test.ts'],
          globalSetup: ['tests/global-setup.ts'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'simulator',
          environment: 'node',
          include: ['simulator/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'components',
          environment: 'happy-dom',
          include: ['components/**/*.test.tsx'],
          // Whole forms are typed into, key by key, beside other work on the machine.
          testTimeout: 20_000,
        },
      },
    ],
  },
});
