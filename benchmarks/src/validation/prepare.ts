import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Absent, Contestant } from '../contestant.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import type { Task, ValidationPeer } from './contestants/validation-peer.js';

/**
 * Lets a peer write its validators, and bundles them to one file in the peer's folder below the work folder.
 * @returns the peer, with `checks.mjs` in its project; or the reason why there is none.
 */
export async function prepareValidation(
  peer: ValidationPeer,
  task: Omit<Task, 'project'>,
  work: string,
): Promise<Contestant | Absent> {
  const project = join(work, `validators-${peer.name.replaceAll(' ', '-')}`);
  mkdirSync(project);
  try {
    await peer.write({ ...task, project });
    await build({
      absWorkingDir: project,
      entryPoints: ['checks.ts'],
      outfile: join(project, 'checks.mjs'),
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: 'node',
      logLevel: 'silent',
    });
  } catch (error) {
    if (!(error instanceof BenchmarkFailure) && !isBuildFailure(error)) throw error;
    return { name: peer.name, reason: lastWords(error.message) };
  }
  return { name: peer.name, project };
}

function isBuildFailure(error: unknown): error is Error {
  return error instanceof Error && 'errors' in error;
}
