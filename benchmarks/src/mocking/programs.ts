import { join } from 'node:path';
import { build } from 'esbuild';
import type { Contestant } from '../contestant.js';
import { runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';

/** Bundles a program of a contestant, so that all of them load one file, and gives what runs it: it prints milliseconds. */
export async function timed(
  { name, project }: Contestant,
  program: string,
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
    // Packages of CommonJS that are bundled into a module want to require.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return async () => {
    const { ok, stdout, stderr } = await runNode(outfile, [], { cwd: project });
    // What is loaded may have had something to say before.
    if (ok) return Number(stdout.trim().split('\n').at(-1));
    throw new BenchmarkFailure(`${program} of ${name} failed: ${lastWords(stderr)}`);
  };
}
