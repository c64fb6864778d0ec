import { defineConfig } from 'vitest/config';

/** Shared by all packages: each runs `vitest run --config ../../vitest.config.ts` in its own folder. */
export default defineConfig({
  test: {
    include: ['**/test/**/*.test.ts'],
    // The report is what `npm test` and `.ci/run` count; turbo restores it with a cached run.
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
});
