import { join } from 'node:path';
import { build } from 'esbuild';
import type { Contestant } from '../contestant.js';
import { runChild } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';

/** Bundles a contestant's program, so that all load one file, and returns a function that runs it and gives milliseconds. */
export async function timed(
  { name, project }: Contestant,
  program: string,
  flags: readonly string[] = [],
): Promise<() => Promise<number>> {
  const outfile = join(project, program.replace('.ts', '.mjs'));
  await build({
    absWorkingDir: project,
    entryPoints: [program],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    outfile,
    logLevel: 'silent',
    // CommonJS packages in an ESM bundle call `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return async () => {
    const args = [...flags, outfile];
    const { ok, stdout, stderr } = await runChild(process.execPath, args, { cwd: project });
    // Loaded modules may print lines before it.
    if (ok) return Number(stdout.trim().split('\n').at(-1));
    throw new BenchmarkFailure(`${program} of ${name} failed: ${lastWords(stderr)}`);
  };
}
