import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** `npm test` runs `*.test.ts`; `npm run test:long` (mode `long`) runs `*.long.test.ts`, the same proofs at full size. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? ['src/**/*.long.test.ts'] : ['{src,workers,bench}/**/*.test.ts'],
    exclude: mode === 'long' ? [] : ['**/*.long.test.ts'],
    testTimeout: mode === 'long' ? 60 * MINUTE : MINUTE,
    hookTimeout: mode === 'long' ? 10 * MINUTE : MINUTE,
    maxWorkers: 2,
    globalSetup: './src/testing/setup.ts',
    reporters: ['default', './src/testing/count-reporter.ts'],
  },
}));
