import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { programs } from '../run/places.js';
import type { Contestant } from '../contestant.js';
import { mocks, sdk, validators } from './built.js';

/** Our name in the results. */
export const ours = 'oktaforge';

/** A package of ours, with the folder in `programs/` that has programs of its users. */
interface OwnPackage {
  readonly name: 'sdk' | 'validators' | 'mocks';
  readonly folder: string;
  readonly programs: string;
  /** Packages that these programs need of others: dependencies, and optional peer dependencies that its users install. */
  readonly installs?: readonly string[];
}

export const sdkPackage: OwnPackage = {
  name: 'sdk',
  folder: sdk,
  programs: ours,
  installs: ['oauth4webapi'],
};
export const validatorsPackage: OwnPackage = {
  name: 'validators',
  folder: validators,
  programs: 'oktaforge-validators',
};
export const mocksPackage: OwnPackage = {
  name: 'mocks',
  folder: mocks,
  programs: 'oktaforge-mocks',
  installs: ['jose'],
};

/**
 * Makes a project and installs the package into it as users do, from the packed tarball.
 * @returns the project, with the consumer programs in it.
 * @throws BenchmarkFailure when the package cannot be packed.
 */
export async function installPacked(own: OwnPackage, work: string): Promise<Contestant> {
  const project = join(work, own.programs);
  const target = join(project, 'node_modules', '@oktaforge', own.name);
  mkdirSync(target, { recursive: true });
  cpSync(join(programs, own.programs), project, { recursive: true });
  const tarball = join(project, `${own.name}.tgz`);
  await must('pnpm', ['pack', '--out', tarball], own.folder);
  await must('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], project);
  for (const name of own.installs ?? []) {
    const installed = realpathSync(join(own.folder, 'node_modules', name));
    symlinkSync(installed, join(project, 'node_modules', name));
  }
  return { name: ours, project };
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { ok, stderr, stdout } = await runChild(command, args, { cwd });
  if (ok) return;
  throw new BenchmarkFailure(
    `${command} ${args[0]} failed: ${lastWords(`${stdout}\n${stderr}`, 3)}`,
  );
}
