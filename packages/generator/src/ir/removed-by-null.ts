import { propertiesIn } from './direction.js';
import type { Model, Operation, Property, TypeRef } from './types.js';
import { modelNamesIn, nodesIn } from './walk.js';

/** Stands for every key of a map, in the path of a place. */
export const eachKey = '*';

/** Names from the body on: `['definitions', 'custom', 'properties', '*']`. */
export type NullPath = readonly string[];

type Models = ReadonlyMap<string, Model>;

/** Gives a function that finds the places of an operation's body in which null removes what is there. */
export function findRemovedByNull(
  all: readonly Model[],
): (operation: Pick<Operation, 'body'>) => readonly NullPath[] {
  // Of most models nothing can be removed by null: a walk through all that they contain would take long.
  const models = withSuchPlaces(all);
  return ({ body }) => (body === undefined ? [] : pathsIn(body.type, models, []));
}

/** The models that have such a place, in themselves or in a model that they refer to. */
function withSuchPlaces(all: readonly Model[]): Models {
  const found = new Map(
    all
      .filter((model) => nodesIn(model).some((node) => node['removedByNull'] === true))
      .map((model) => [model.name, model]),
  );
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const model of all) {
      if (modelNamesIn(model, 'write').some((name) => found.has(name)))
        found.set(model.name, model);
    }
  }
  return found;
}

/** @param open Names of the models around the type: what contains itself is looked at once. */
function pathsIn(type: TypeRef, models: Models, open: readonly string[]): readonly NullPath[] {
  switch (type.kind) {
    case 'map':
      return pathsAt(eachKey, type.values, models, open);
    case 'object':
      return pathsOfShape(type, models, open);
    case 'union':
      return pathsOfAll(type.members, models, open);
    case 'model': {
      const model = open.includes(type.name) ? undefined : models.get(type.name);
      return model === undefined ? [] : pathsOfModel(model, models, [...open, type.name]);
    }
    default:
      return [];
  }
}

function pathsOfModel(model: Model, models: Models, open: readonly string[]): readonly NullPath[] {
  switch (model.kind) {
    case 'alias':
      return pathsIn(model.type, models, open);
    case 'union':
      return pathsOfAll(model.members, models, open);
    case 'object': {
      const { discriminator } = model;
      const subtypes = discriminator?.mapping.map(({ model: name }) => typeOfModel(name)) ?? [];
      const own = pathsOfShape(model, models, open);
      return distinct([...own, ...pathsOfAll(subtypes, models, open)]);
    }
    case 'enum':
      return [];
  }
}

function typeOfModel(name: string): TypeRef {
  return { kind: 'model', name };
}

function pathsOfAll(
  types: readonly TypeRef[],
  models: Models,
  open: readonly string[],
): readonly NullPath[] {
  return distinct(types.flatMap((type) => pathsIn(type, models, open)));
}

function pathsOfShape(
  { properties, additional }: { properties: readonly Property[]; additional?: TypeRef },
  models: Models,
  open: readonly string[],
): readonly NullPath[] {
  const ofKeys = additional === undefined ? [] : pathsAt(eachKey, additional, models, open);
  const sent = propertiesIn(properties, 'write');
  const named = sent.flatMap(({ name, type }) => pathsAt(name, type, models, open));
  const isOfKeys = (path: NullPath): boolean => ofKeys.some((each) => isLike(each, path));
  return [...named.filter((path) => !isOfKeys(path)), ...ofKeys];
}

/** Whether the place of each key has the place of a named one among it. */
function isLike([, ...each]: NullPath, [, ...named]: NullPath): boolean {
  return each.join() === named.join();
}

/** The place itself where null removes it, and the places within it. */
function pathsAt(
  name: string,
  type: TypeRef,
  models: Models,
  open: readonly string[],
): readonly NullPath[] {
  const inner = pathsIn(type, models, open).map((path) => [name, ...path]);
  return type.removedByNull === true ? [[name], ...inner] : inner;
}

function distinct(paths: readonly NullPath[]): readonly NullPath[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}
