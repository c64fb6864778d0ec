import type { Json } from '../basics/json.js';
import { isObject } from '../basics/json.js';
import { hasSystemLog, systemLogPath } from '../emit/sdk/system-log.js';
import type { PackageKey } from '../emit/shared/setting.js';
import type { Api } from '../ir/types.js';
import type { OutputFile } from '../output/types.js';
import { handWrittenFiles } from './hand-written.js';

/** A subpath that is written by hand over one operation. */
interface Subpath {
  readonly package: PackageKey;
  readonly name: string;
  readonly folder: string;
  /** The generated file that only it imports. */
  readonly generated: string;
  /** Whether the description has the operation. */
  readonly isUsable: (api: Api) => boolean;
}

const subpaths: readonly Subpath[] = [
  {
    package: 'sdk',
    name: './logs',
    folder: 'packages/sdk/src/logs/',
    generated: systemLogPath,
    isUsable: hasSystemLog,
  },
];

/** What is written by hand of a package, without what nothing in the description is for. */
export function usableFiles(key: PackageKey, api: Api): OutputFile[] {
  const useless = uselessOf(key, api);
  return handWrittenFiles(key).filter(
    ({ path }) => !useless.some(({ folder }) => path.startsWith(folder)),
  );
}

/** Whether a generated file is for anything in a package of this description. */
export function isUsableFile(path: string, api: Api): boolean {
  return !subpaths.some(({ generated, isUsable }) => generated === path && !isUsable(api));
}

/** The `exports` of a package.json, without the subpaths that the package does not have, and as ESM: its build makes nothing else. */
export function usableExports(key: PackageKey, api: Api, exports: Json): Json {
  if (!isObject(exports)) return exports;
  const useless = uselessOf(key, api);
  return Object.fromEntries(
    Object.entries(exports)
      .filter(([name]) => !useless.some((subpath) => subpath.name === name))
      .map(([name, target]) => [name, esmOf(target)]),
  );
}

function esmOf(target: Json | undefined): Json {
  return isObject(target) ? (target['import'] ?? target) : (target ?? null);
}

function uselessOf(key: PackageKey, api: Api): Subpath[] {
  return subpaths.filter((subpath) => subpath.package === key && !subpath.isUsable(api));
}
