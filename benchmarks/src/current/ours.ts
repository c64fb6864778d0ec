import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Contestant } from '../contestant.js';
import { compilers } from '../measures/compilers.js';
import { cli } from '../ours/built.js';
import { ours } from '../ours/pack.js';
import { generationTimeout } from '../peers/prepare.js';
import { type ChildResult, runNode } from '../run/child.js';
import { BenchmarkFailure, lastWords } from '../run/failure.js';
import { programs, repository } from '../run/places.js';

const packages = ['sdk', 'validators', 'mocks'] as const;

/** The command as a user gives it. */
export async function generateOurs(spec: string, out: string): Promise<ChildResult> {
  const result = await runNode(cli, ['generate', '--spec', spec, '--out', out], {
    cwd: repository,
    timeout: generationTimeout,
    measuresMemory: true,
  });
  if (result.ok) return result;
  throw new BenchmarkFailure(`oktaforge generate failed: ${lastWords(result.stderr, 3)}`);
}

/** The same into an empty folder, which has no state of an earlier run either. */
export async function generateCold(spec: string, out: string): Promise<ChildResult> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return generateOurs(spec, out);
}

/** Generates the packages and builds them without an installation, in a project that has the programs of their users. */
export async function installCurrent(spec: string, work: string): Promise<Contestant> {
  const project = join(work, ours);
  const out = join(work, 'packages');
  cpSync(join(programs, 'oktaforge-current'), project, { recursive: true });
  await generateCold(spec, out);
  for (const name of packages) {
    const source = join(out, 'packages', name);
    const target = join(project, 'node_modules', '@oktaforge', name);
    mkdirSync(target, { recursive: true });
    cpSync(join(source, 'package.json'), join(target, 'package.json'));
    await transpile(join(source, 'src'), join(target, 'dist'));
  }
  return { name: ours, project };
}

/** Adds the declarations of the SDK, for what checks types. */
export async function declareSdk({ project }: Contestant, work: string): Promise<void> {
  const [compiler] = compilers();
  const source = join(work, 'packages', 'packages', 'sdk');
  const dist = join(project, 'node_modules', '@oktaforge', 'sdk', 'dist');
  // What an installation would bring to compile the subpaths for private keys and for Node.
  mkdirSync(join(source, 'node_modules'), { recursive: true });
  for (const name of ['oauth4webapi', 'undici', 'yaml']) {
    const peer = join('node_modules', name);
    symlinkSync(join(repository, 'packages', 'sdk', peer), join(source, peer));
  }
  const types = join('node_modules', '@types');
  symlinkSync(join(repository, types), join(source, types));
  const args = ['-p', source, '--emitDeclarationOnly', '--outDir', dist];
  const options = { cwd: project, timeout: generationTimeout };
  const { ok, stdout } = await runNode(compiler?.tsc ?? '', args, options);
  if (!ok) throw new BenchmarkFailure(`The SDK does not compile: ${lastWords(stdout, 3)}`);
}

/** Each module for itself, as the compiler would: what bundles are made of. */
async function transpile(source: string, target: string): Promise<void> {
  await build({
    entryPoints: [join(source, '**', '*.ts')],
    outbase: source,
    outdir: target,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
}
