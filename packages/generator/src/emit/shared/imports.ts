import type { Direction, Model } from '../../ir/types.js';
import type { Import } from '../../ts/index.js';
import type { ModelIndex } from './model-index.js';

/**
 * Collects the names that one file needs from others, to write its imports. A module is a path relative to the generated
 * folder, without extension, or a subpath of a package.
 */
export class FileImports {
  readonly #types = new Map<string, Set<string>>();
  readonly #values = new Map<string, Set<string>>();
  readonly #models: ModelIndex;
  /** The module that the imports are for: nothing is imported from it. */
  readonly #self: string;

  constructor(models: ModelIndex, self: string) {
    this.#models = models;
    this.#self = self;
  }

  /** What a model is, for types that depend on it. */
  get(name: string): Model {
    return this.#models.get(name);
  }

  model(name: string, direction: Direction): string {
    const typeName = this.#models.typeName(name, direction);
    this.type(this.#models.moduleOf(name), typeName);
    return typeName;
  }

  type(module: string, name: string): string {
    return add(this.#types, module, name);
  }

  value(module: string, name: string): string {
    return add(this.#values, module, name);
  }

  /** Imports sorted by module, names sorted within. */
  list(): Import[] {
    const modules = new Set([...this.#types.keys(), ...this.#values.keys()]);
    modules.delete(this.#self);
    return [...modules].toSorted().map((module) => ({
      from: isPackage(module) ? module : `${relativePath(this.#self, module)}.js`,
      names: sorted(this.#values.get(module)),
      types: sorted(this.#types.get(module)),
    }));
  }
}

function isPackage(module: string): boolean {
  return module.startsWith('@');
}

/** The shortest way from one module to another: `./user`, `../runtime/index`. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const targets = to.split('/').slice(0, -1);
  const apart = folders.findIndex((folder, depth) => folder !== targets[depth]);
  const shared = apart === -1 ? folders.length : apart;
  const up = folders.slice(shared).map(() => '..');
  const path = [...up, ...to.split('/').slice(shared)].join('/');
  return path.startsWith('..') ? path : `./${path}`;
}

function add(map: Map<string, Set<string>>, module: string, name: string): string {
  const names = map.get(module) ?? new Set();
  map.set(module, names.add(name));
  return name;
}

function sorted(names: Set<string> | undefined): string[] {
  return [...(names ?? [])].toSorted();
}
