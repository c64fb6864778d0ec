import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const programs = fileURLToPath(new URL('programs', import.meta.url));

/** Both lines of TypeScript that people use; the one before 7 differs in how it narrows and infers. */
const compilers = ['typescript', 'typescript-5'];

/**
 * The programs are compiled as a user's would be: against the built declarations, under the strictest settings, without
 * skipLibCheck. What must not compile stands there behind `@ts-expect-error`, which fails when it does compile.
 */
describe.each(compilers)('programs compiled by %s', (compiler) => {
  it('use the types rightly, and fail where they use them wrongly', { timeout: 60_000 }, () => {
    const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', programs], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
