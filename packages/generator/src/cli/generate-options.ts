import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import type { Json } from '../basics/json.js';
import { type PackageKey, packageKeys } from '../emit/shared/setting.js';
import type { LoadOptions } from '../load/inputs.js';
import { foreignScheme, isUrl } from '../load/url.js';
import { generatorVersion } from '../run/own-package.js';
import type { OutputForm } from '../targets/index.js';
import { packageNames } from '../targets/names.js';
import { fileInTheWay } from './folders.js';
import { findWorkspace, manifestPath } from './workspace.js';

/** What was asked for on the command line. */
export interface GenerateArguments {
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly allowRefs?: readonly string[];
  /** False for the description as it is; files in the place of those that are shipped. */
  readonly corrections?: boolean | readonly string[];
  readonly out?: string;
  readonly into?: string;
  readonly scope?: string;
  readonly name?: string;
  readonly packages?: string;
  readonly packageVersion?: string;
  /** Only a config file has these: more fields for each package.json. */
  readonly packageJson?: Readonly<Record<string, Json>>;
}

/** What to generate from, and what into. */
export interface Plan {
  readonly source: LoadOptions;
  readonly root: string;
  readonly form: OutputForm;
}

/** Arguments that cannot be meant; the message says what to change. */
export class WrongUsage extends Error {}

/**
 * What the arguments mean in a folder.
 *
 * @throws WrongUsage
 */
export function planOf(given: GenerateArguments, cwd: string): Plan {
  const workspace = findWorkspace(cwd);
  const place = placeOf(given, cwd, workspace);
  if (place === undefined || (given.spec === undefined && workspace === undefined)) {
    throw new WrongUsage(
      `no ${manifestPath} here or in a folder above; name a description with --spec and a folder with --out or --into, or both in an oktaforge.config.json`,
    );
  }
  return { source: sourceOf(given, cwd, workspace), ...place };
}

function sourceOf(
  { spec, overlay, allowRefs = [], corrections }: GenerateArguments,
  cwd: string,
  workspace: string | undefined,
): LoadOptions {
  const allowed = {
    allowRefs: allowRefs.map((each) => located(each, cwd)),
    ...(corrections === undefined
      ? {}
      : {
          corrections:
            corrections === true || corrections === false
              ? corrections
              : corrections.map((each) => located(each, cwd)),
        }),
  };
  if (spec !== undefined) {
    return {
      spec: located(spec, cwd),
      overlays: (overlay ?? []).map((each) => located(each, cwd)),
      ...allowed,
    };
  }
  if (overlay !== undefined) {
    throw new WrongUsage(
      `--overlay goes with --spec; the overlays of ${manifestPath} are listed in it`,
    );
  }
  const manifest = join(relative(process.cwd(), workspace ?? cwd), manifestPath);
  return { manifest, ...allowed };
}

export function located(file: string, cwd: string): string {
  if (isUrl(file) || foreignScheme(file) !== undefined) return file;
  return relative(process.cwd(), resolve(cwd, file));
}

type Place = Pick<Plan, 'root' | 'form'>;

function placeOf(
  given: GenerateArguments,
  cwd: string,
  workspace: string | undefined,
): Place | undefined {
  const { out, into } = given;
  if (out !== undefined && into !== undefined) {
    throw new WrongUsage('--out writes packages, --into the code alone: give one of them');
  }
  if (out === undefined) refuse(given, ['scope', 'name', 'packageVersion'], '--out');
  if (out !== undefined) return { root: folderFor('--out', out, cwd), form: packagesForm(given) };
  if (into !== undefined) return sourcePlace(into, cwd, given);
  refuse(given, ['packages'], '--out or --into');
  return workspace === undefined ? undefined : { root: workspace, form: { kind: 'workspace' } };
}

function folderFor(option: string, path: string, cwd: string): string {
  const folder = resolve(cwd, path);
  const file = fileInTheWay(folder);
  if (file === undefined) return folder;
  const what = file === folder ? 'is a file' : `is below the file ${file}`;
  throw new WrongUsage(`${option} ${path} ${what}; name a folder, which need not be there yet`);
}

function refuse(
  given: GenerateArguments,
  options: readonly (keyof typeof flags)[],
  companion: string,
): void {
  const stray = options.find((option) => given[option] !== undefined);
  if (stray !== undefined) throw new WrongUsage(`${flags[stray]} goes with ${companion}`);
}

function packagesForm(given: GenerateArguments): OutputForm {
  const version = given.packageVersion;
  if (version !== undefined && !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version)) {
    throw new WrongUsage(
      `--package-version ${version} is no version that npm takes, such as 1.2.3`,
    );
  }
  return {
    kind: 'packages',
    packages: packagesFrom(given.packages),
    names: namesFrom(given),
    ...(version === undefined ? {} : { version }),
    ...(given.packageJson === undefined ? {} : { manifest: given.packageJson }),
  };
}

/** The root is the application's: what the generator remembers of a run is beside its package.json. */
function sourcePlace(into: string, cwd: string, { packages }: GenerateArguments): Place {
  const folder = folderFor('--into', into, cwd);
  const root = applicationOf(dirname(folder)) ?? dirname(folder);
  if (existsSync(join(folder, 'package.json'))) {
    throw new WrongUsage(
      `--into ${into} is a package; name a folder for generated code in it, such as src/okta`,
    );
  }
  return {
    root,
    form: {
      kind: 'source',
      folder: relative(root, folder).split(sep).join('/'),
      packages: packagesFrom(packages),
      runtimeVersion: generatorVersion(),
    },
  };
}

/** The folder, from the given one upwards, that has a package.json. */
function applicationOf(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : applicationOf(parent);
}

const flags = {
  scope: '--scope',
  name: '--name',
  packages: '--packages',
  packageVersion: '--package-version',
} as const;

function packagesFrom(list: string | undefined): readonly PackageKey[] {
  if (list === undefined) return packageKeys;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !packageKeys.some((key) => key === name));
  if (unknown === undefined) return packageKeys.filter((key) => wanted.includes(key));
  throw new WrongUsage(
    `--packages ${list} names ${JSON.stringify(unknown)}; there are ${packageKeys.join(', ')}`,
  );
}

function namesFrom({ scope, name }: GenerateArguments): ReturnType<typeof packageNames> {
  try {
    return packageNames({
      ...(scope === undefined ? {} : { scope }),
      ...(name === undefined ? {} : { name }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUsage(error.message);
    throw error;
  }
}
