import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { LoadOptions } from '../../../src/load/inputs.js';
import { generate } from '../../../src/run/generate.js';
import { repository } from '../../support/compiler.js';
import { outline } from '../../support/outline.js';
import { type SampledExamples, sampleExamples } from '../../support/sampled-examples.js';
import { type Sampled, sampleFixtures } from '../../support/samples.js';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

/** In the order in which they are built: mocks depend on validators. */
const packages = ['sdk', 'validators', 'mocks'] as const;
type Package = (typeof packages)[number];

/** One error of the compiler. */
export interface Fault {
  /** Relative to the package, `src/generated/models.ts`. */
  readonly file: string;
  /** `TS2353`. */
  readonly code: string;
  /** As the compiler prints it, the place included. */
  readonly text: string;
}

/** What has become of a description. */
export interface Built {
  /** Errors that the generator has found in it. */
  readonly errors: readonly string[];
  readonly outcome: string;
  readonly operations: number;
  readonly models: number;
  readonly files: number;
  /** How many there are of each code. */
  readonly warnings: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<Package, readonly Fault[]>>;
  readonly samples: Sampled;
  readonly examples: SampledExamples;
}

/** Generates the three packages into an empty folder, adds what is written by hand, builds them, and validates the fixtures. */
export async function buildPackages(source: LoadOptions, root: string): Promise<Built> {
  const result = await generate({ source, root });
  const errors = outline(result.diagnostics.filter(({ severity }) => severity === 'error'));
  if (!('summary' in result)) throw new Error(`It is refused: ${errors.join(', ')}`);
  const { operations, models, files } = result.summary;
  const warnings = counted(
    result.diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  );
  cpSync(join(repository, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const faultsOf = (name: Package): Fault[] => {
    addHandwritten(name, root);
    return build(join(root, 'packages', name));
  };
  const faults = {
    sdk: faultsOf('sdk'),
    validators: faultsOf('validators'),
    mocks: faultsOf('mocks'),
  };
  const samples = await sampleFixtures(root);
  const examples = await sampleExamples(source, root);
  const { outcome } = result;
  return { errors, outcome, operations, models, files, warnings, faults, samples, examples };
}

/** How often each name is there, by name. */
export function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function addHandwritten(name: Package, root: string): void {
  const [from, home] = [join(repository, 'packages', name), join(root, 'packages', name)];
  const parts = readdirSync(join(from, 'src')).filter((part) => part !== 'generated');
  for (const part of [
    ...parts.map((each) => `src/${each}`),
    'package.json',
    'tsconfig.build.json',
  ]) {
    cpSync(join(from, part), join(home, part), { recursive: true });
  }
  if (name !== 'validators') linkDependencies(from, home);
}

/** Other packages are the repository's; the validators are those beside it. */
function linkDependencies(from: string, home: string): void {
  mkdirSync(join(home, 'node_modules/@oktaforge'), { recursive: true });
  const others = readdirSync(join(from, 'node_modules')).filter((name) => /^[a-z]/.test(name));
  for (const name of others) {
    symlinkSync(join(from, 'node_modules', name), join(home, 'node_modules', name));
  }
  symlinkSync(join(home, '../validators'), join(home, 'node_modules/@oktaforge/validators'));
}

/** Errors do not keep the compiler from writing: what depends on the package is compiled all the same. */
function build(home: string): Fault[] {
  const tsc = [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json', '--pretty', 'false'];
  const { status, stdout } = spawnSync(process.execPath, tsc, {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  // What is indented belongs to the line before.
  const faults = stdout.split('\n').filter((line) => /^\S/.test(line));
  if (status !== 0 && faults.length === 0) throw new Error(`${home} was not compiled`);
  return faults.map(faultOf);
}

function faultOf(text: string): Fault {
  const parts = /^(?<file>[^(]+)\(\d+,\d+\): error (?<code>TS\d+): /.exec(text)?.groups;
  return { file: parts?.['file'] ?? '', code: parts?.['code'] ?? '', text };
}
