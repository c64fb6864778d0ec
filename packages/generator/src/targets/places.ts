import { posix } from 'node:path';

import { relativeModule } from './modules.js';

/** Where the files of the workspace's packages are in the source tree of an application. */
export class Places {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined for what has no place here: prose, and what is in the published packages. */
  pathOf(path: string): string | undefined {
    const [, key, rest] = /^packages\/(\w+)\/src\/(?:generated\/)?(.+\.ts)$/.exec(path) ?? [];
    return key === undefined || rest === undefined ? undefined : `${this.#folder}/${key}/${rest}`;
  }

  /** How a file that has a place names a module, which it names otherwise in the workspace. */
  moduleName(path: string, module: string): string {
    const from = this.pathOf(path);
    const to = this.#moduleOf(path, module);
    if (from === undefined || to === undefined) return module;
    return to.startsWith('@') ? to : relativeModule(from, to);
  }

  /** The file that a module is here, or the subpath of a published package; undefined for a package that is none of these. */
  #moduleOf(path: string, module: string): string | undefined {
    const validators = /^@oktaforge\/validators\/(\w+)$/.exec(module)?.[1];
    if (validators !== undefined) return `${this.#folder}/validators/${validators}.js`;
    if (!module.startsWith('.')) return undefined;
    const file = posix.join(posix.dirname(path), module);
    const [, key = '', rest = ''] = /^packages\/(\w+)\/src\/(.+)$/.exec(file) ?? [];
    if (key === 'mocks' && !rest.startsWith('generated/')) return this.#partOfMock(rest);
    // What a whole client has beside its operations would come with each single one, too.
    if (key === 'sdk' && rest === 'client/client-core.js') return '@oktaforge/sdk/runtime/client';
    const isRuntime = rest.startsWith('runtime/');
    return `${this.#folder}/${key}/${isRuntime ? 'runtime.js' : rest.replace('generated/', '')}`;
  }

  /** Fixtures load nothing of the mock with state, and the mock loads an area only where the description has it. */
  #partOfMock(module: string): string {
    if (module.startsWith('areas/')) return `@oktaforge/mocks/${module.replace(/\.js$/, '')}`;
    if (module.startsWith('runtime/server/')) return '@oktaforge/mocks/engine/server';
    if (module.startsWith('runtime/fixtures/')) return `${this.#folder}/mocks/runtime.js`;
    return `${this.#folder}/mocks/${module.startsWith('runtime/') ? 'engine.js' : module}`;
  }
}
