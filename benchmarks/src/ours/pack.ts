import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { programs } from '../run/places.js';
import { sdk } from './built.js';

/** The name under which our own folder in `programs/` goes. */
export const ours = 'oktaforge';

/**
 * Makes a project that has the SDK installed as a user would get it: from the packed tarball, and nothing else.
 * @returns the folder of the project, with the consumer programs in it.
 * @throws BenchmarkFailure when the SDK cannot be packed.
 */
export async function installPackedSdk(work: string): Promise<string> {
  const project = join(work, ours);
  const target = join(project, 'node_modules', '@oktaforge', 'sdk');
  mkdirSync(target, { recursive: true });
  cpSync(join(programs, ours), project, { recursive: true });
  const tarball = join(project, 'sdk.tgz');
  await must('pnpm', ['pack', '--out', tarball], sdk);
  await must('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], project);
  return project;
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { ok, stderr, stdout } = await runChild(command, args, { cwd });
  if (ok) return;
  throw new BenchmarkFailure(
    `${command} ${args[0]} failed: ${lastWords(`${stdout}\n${stderr}`, 3)}`,
  );
}
