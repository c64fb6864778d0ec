import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ProgressReporter } from './scripts/workspace/progress-reporter.mjs';
import { skipWhatIsGone } from './testing/needs.js';

/** Far more than any test takes: it ends what hangs, and a busy machine never reaches it. */
const limit = 5 * 60_000;

/** Set by `npm test`, which runs the packages side by side and shows how far they are. */
const sideBySide = process.env['OKTAFORGE_SIDE_BY_SIDE'] !== undefined;

/** The generator's tests are as many as all others together: they take every core, the others one for each package. */
const workers = basename(process.cwd()) === 'generator' ? availableParallelism() : 1;

/** Shared by all packages: each runs `vitest run --config ../../vitest.config.ts` in its own folder. */
export default defineConfig({
  plugins: [skipWhatIsGone(process.cwd())],
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
    reporters: sideBySide ? ['default', 'json', new ProgressReporter()] : ['default', 'json'],
    ...(sideBySide && { maxWorkers: workers }),
    outputFile: { json: 'reports/vitest.json' },
  },
});
