import { defineConfig } from 'vitest/config';

/** Far more than any test takes: it ends what hangs, and a busy machine never reaches it. */
const limit = 5 * 60_000;

/** Shared by all packages: each runs `vitest run --config ../../vitest.config.ts` in its own folder. */
export default defineConfig({
  test: {
    include: ['**/test/**/*.test.ts'],
    testTimeout: limit,
    hookTimeout: limit,
    teardownTimeout: limit,
    // One process loads a module once for all of its test files. What a file changes about the process, it changes back.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    // The report is what `npm test` and `.ci/run` count; turbo restores it with a cached run.
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
