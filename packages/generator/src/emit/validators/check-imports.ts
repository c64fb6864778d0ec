import type { Import } from '../../ts/index.js';
import type { LocalNames } from '../../ir/names/local.js';
import type { Api } from '../../ir/types.js';
import { ModelIndex } from '../shared/model-index.js';
import { FileImports } from '../shared/imports.js';
import { runtimeModule, typesFolder } from './files.js';

/** What the files of validators refer to: check functions, the runtime, and types. */
export class CheckImports {
  readonly #checks: ModelIndex;
  readonly #imports: FileImports;
  readonly local: LocalNames;

  constructor(checks: ModelIndex, self: string) {
    this.#checks = checks;
    this.local = checks.local;
    this.#imports = new FileImports(checks, self);
  }

  check(model: string): string {
    return this.#imports.value(this.#checks.moduleOf(model), this.local.check(model));
  }

  runtime(name: string): string {
    return this.#imports.value(runtimeModule, name);
  }

  runtimeType(name: string): string {
    return this.#imports.type(runtimeModule, name);
  }

  type(module: string, name: string): string {
    return this.#imports.type(module, name);
  }

  list(): Import[] {
    return this.#imports.list();
  }
}

/** Where the check functions are, and where the types. */
export interface Indexes {
  readonly checks: ModelIndex;
  readonly types: ModelIndex;
}

export function indexesOf(api: Api): Indexes {
  return { checks: new ModelIndex(api, 'schemas'), types: new ModelIndex(api, typesFolder) };
}
