import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** `npm test` runs `*.test.ts`; `npm run test:long` (mode `long`) runs `*.long.test.ts`, the same proofs at full size. */
export default defineConfig(({ mode }) => ({
  test: {
    // What has a longer form of itself reads OUTLAY_TEST_LONG.
    env: mode === 'long' ? { OUTLAY_TEST_LONG: '1' } : {},
    include:
      mode === 'long'
        ? ['src/**/*.long.test.ts', 'src/cli/setups.test.ts', 'src/extract/stability.test.ts']
        : ['{src,workers,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...(mode === 'long' ? [] : ['**/*.long.test.ts'])],
    testTimeout: mode === 'long' ? 60 * MINUTE : MINUTE,
    hookTimeout: mode === 'long' ? 10 * MINUTE : MINUTE,
    // What has a time to be done within is not measured beside another of its size.
    maxWorkers: mode === 'long' ? 1 : 2,
    // The embedded ledger's WebAssembly is compiled in each test process: the quick code will do.
    execArgv: ['--liftoff-only'],
    server: { deps: { external: [/\/dist\/src\//] } },
    globalSetup: './src/testing/setup.ts',
    reporters: ['default', './src/testing/count-reporter.ts'],
  },
}));
