import type { Api } from '../../ir/types.js';
import { ModelIndex, References } from '../sdk/references.js';
import { runtimeModule, typesFolder } from './files.js';

/** Name of the function that checks a model. */
export function checkName(model: string): string {
  return `check${model}`;
}

/** What the files of validators refer to: check functions, the runtime, and types. */
export class CheckReferences {
  readonly #checks: ModelIndex;
  readonly #references: References;

  constructor(checks: ModelIndex, self: string) {
    this.#checks = checks;
    this.#references = new References(checks, self);
  }

  check(model: string): string {
    return this.#references.value(this.#checks.moduleOf(model), checkName(model));
  }

  runtime(name: string): string {
    return this.#references.value(runtimeModule, name);
  }

  runtimeType(name: string): string {
    return this.#references.type(runtimeModule, name);
  }

  type(module: string, name: string): string {
    return this.#references.type(module, name);
  }

  imports(): ReturnType<References['imports']> {
    return this.#references.imports();
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
