import { posix } from 'node:path';
import { compileFunction } from 'node:vm';

import type { PackageKey } from '../emit/shared/setting.js';
import type { Api } from '../ir/types.js';
import { packageFiles } from '../targets/package-files.js';
import { packageNames } from '../targets/names.js';
import { toCommonJs } from '../ts/transpile.js';

/** What a module exports, by its path: `packages/validators/src/generated/models`. */
export type LoadModule = (path: string) => Readonly<Record<string, unknown>>;

interface Module {
  exports: Record<string, unknown>;
}

/**
 * The packages of an `Api`, to be used in this process at once: nothing is written, and only modules that are imported are
 * compiled. What other packages export is not there.
 */
export function loadInMemory(api: Api, packages: readonly PackageKey[]): LoadModule {
  const files = packageFiles(api, packages, { packages, names: packageNames({}) });
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const loaded = new Map<string, Module>();

  const load = (path: string): Readonly<Record<string, unknown>> => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const text = texts.get(`${path}.ts`);
    if (text === undefined) throw new Error(`${path} is no module of the packages`);
    const module: Module = { exports: {} };
    loaded.set(path, module);
    const require = (id: string): unknown =>
      load(posix.join(posix.dirname(path), id.replace(/\.js$/, '')));
    const code = toCommonJs(text, `${path}.ts`);
    const run = compileFunction(code, ['exports', 'require', 'module'], { filename: path });
    run(module.exports, require, module);
    return module.exports;
  };
  return load;
}
