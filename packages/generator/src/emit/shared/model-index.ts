import { inputName } from '../../basics/words.js';
import { type LocalNames, localNames } from '../../ir/names/local.js';
import type { Api, Direction, Model } from '../../ir/types.js';

/** Finds models by name, and the module of each: its path relative to `src/generated`, without extension. */
export class ModelIndex {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #modules: ReadonlyMap<string, string>;

  /** The names that generated modules use among themselves. */
  readonly local: LocalNames;

  /** @param folder The folder of those modules. */
  constructor(api: Api, folder = 'models') {
    this.local = localNames(api);
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
