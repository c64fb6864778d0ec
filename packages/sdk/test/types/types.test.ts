import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const programs = fileURLToPath(new URL('programs', import.meta.url));

/** Both lines of TypeScript that people use; the one before 7 differs in how it narrows and infers. */
const compilers = ['typescript', 'typescript-5'];

const settings: [string, string[]][] = [
  ['the settings of Node', []],
  ['the settings of a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ["Node's types in the place of the DOM's", ['--lib', 'es2023', '--types', 'node']],
];

/**
 * The programs are compiled as a user's would be: against the built declarations, under the strictest settings, without
 * skipLibCheck. What must not compile stands there behind `@ts-expect-error`, which fails when it does compile.
 */
describe.each(compilers)('programs compiled by %s', (compiler) => {
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin/tsc');

  it.each(settings)(
    'use the types rightly, and fail where they use them wrongly, with %s',
    { timeout: 60_000 },
    (_name, flags) => {
      const args = [tsc, '-p', programs, ...flags];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
  );
});
