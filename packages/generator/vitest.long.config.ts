import { defineConfig } from 'vitest/config';

/** Tests that take minutes, each by a script of its own in package.json; `.ci/run` runs them, `npm test` does not. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ['verbose'],
  },
});
