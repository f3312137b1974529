import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** What neither starts a process nor touches the environment: its files share their modules, which take a second to load. */
const PURE = 'src/{companies,discover,extract,parse,reconcile,rights}/**/*.test.ts';
const LONG = ['src/**/*.long.test.ts', 'src/cli/setups.test.ts', 'src/extract/stability.test.ts'];

/** `npm test` runs `*.test.ts`; `npm run test:long` (mode `long`) runs `*.long.test.ts`, the same proofs at full size. */
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  const exclude = ['**/node_modules/**', ...(long ? [] : ['**/*.long.test.ts'])];
  const common = {
    // What has a longer form of itself reads OUTLAY_TEST_LONG.
    env: long ? { OUTLAY_TEST_LONG: '1' } : {},
    testTimeout: long ? 60 * MINUTE : MINUTE,
    hookTimeout: long ? 10 * MINUTE : MINUTE,
    // The embedded ledger's WebAssembly is compiled in each test process: the quick code will do.
    execArgv: ['--liftoff-only'],
    server: { deps: { external: [/\/dist\/src\//] } },
  };
  const whole = long
    ? { include: LONG, exclude }
    : { include: ['{src,workers,bench}/**/*.test.ts'], exclude: [...exclude, PURE] };
  return {
    test: {
      // What has a time to be done within is not measured beside another of its size.
      maxWorkers: long ? 1 : 2,
      reporters: ['default', './src/testing/count-reporter.ts'],
      projects: [
        { test: { ...common, ...whole, name: 'whole', globalSetup: './src/testing/setup.ts' } },
        ...(long ? [] : [{ test: { ...common, name: 'pure', include: [PURE], exclude, isolate: false } }]),
      ],
    },
  };
});
