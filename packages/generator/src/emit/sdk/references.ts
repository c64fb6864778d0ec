import type { Api, Model } from '../../ir/types.js';
import type { Import } from '../../ts/index.js';
import { inputName } from '../../words.js';

/** Which way data flows: `read` is what the API answers, `write` is what may be sent. */
export type Direction = 'read' | 'write';

/** Where things are: module paths of models, relative to `src/generated`, without extension. */
export class ModelIndex {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #modules: ReadonlyMap<string, string>;

  /** @param folder Of the modules with the models' types. */
  constructor(api: Api, folder = 'models') {
    const slugs = new Map(api.areas.map((area) => [area.tag, area.slug]));
    this.#models = new Map(api.models.map((model) => [model.name, model]));
    this.#modules = new Map(
      api.models.map((model) => [
        model.name,
        `${folder}/${slugs.get(model.area ?? '') ?? 'common'}`,
      ]),
    );
  }

  get(name: string): Model {
    const model = this.#models.get(name);
    if (model === undefined) throw unknownModel(name);
    return model;
  }

  moduleOf(name: string): string {
    const module = this.#modules.get(name);
    if (module === undefined) throw unknownModel(name);
    return module;
  }

  /** Name of the type that stands for a model in the given direction. */
  typeName(name: string, direction: Direction): string {
    return direction === 'write' && this.get(name).inputDiffers ? inputName(name) : name;
  }
}

function unknownModel(name: string): Error {
  return new Error(`the IR refers to a model that it does not hold: ${name}`);
}

/** Collects the names that one file needs from others, to write its imports. */
export class References {
  readonly #types = new Map<string, Set<string>>();
  readonly #values = new Map<string, Set<string>>();
  readonly #models: ModelIndex;
  /** The module that the references are for: nothing is imported from it. */
  readonly #self: string;

  constructor(models: ModelIndex, self: string) {
    this.#models = models;
    this.#self = self;
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
  imports(): Import[] {
    const modules = new Set([...this.#types.keys(), ...this.#values.keys()]);
    modules.delete(this.#self);
    const up = '../'.repeat(this.#self.split('/').length - 1) || './';
    return [...modules].toSorted().map((module) => ({
      from: `${up}${module}.js`,
      names: sorted(this.#values.get(module)),
      types: sorted(this.#types.get(module)),
    }));
  }
}

function add(map: Map<string, Set<string>>, module: string, name: string): string {
  const names = map.get(module) ?? new Set();
  map.set(module, names.add(name));
  return name;
}

function sorted(names: Set<string> | undefined): string[] {
  return [...(names ?? [])].toSorted();
}
