import type { Api, Operation, TypeRef } from '../../../ir/types.js';
import { type Models, thingOf } from './things.js';

/** Which paths of an API are collections, and what they contain. */
export interface Layout {
  readonly models: Models;
  readonly byPath: ReadonlyMap<string, readonly Operation[]>;
  /** Path templates of collections. */
  readonly collections: ReadonlySet<string>;
  /** Model of the items, by template of their collection. */
  readonly items: ReadonlyMap<string, string>;
  /** The collection where the objects of a model are created, by model; not those where they are only assigned. */
  readonly homes: ReadonlyMap<string, string>;
}

export function layoutOf(api: Api): Layout {
  const byPath = new Map<string, Operation[]>();
  for (const operation of api.operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  const paths = [...byPath.keys()];
  const collections = new Set(
    paths.flatMap((path) => (isCollection(path, byPath) ? [path] : collectionOfItem(path, byPath))),
  );
  const models = modelsByName(api);
  const all = new Map(
    [...collections].map((path) => [path, itemModels(path, byPath, models)] as const),
  );
  const items = new Map(
    [...all].flatMap(([path, [first]]) => (first === undefined ? [] : [[path, first] as const])),
  );
  return { models, byPath, collections, items, homes: homesOf(all, byPath, models) };
}

/** A path without a parameter at its end whose GET answers with a list. */
function isCollection(path: string, byPath: Layout['byPath']): boolean {
  if (endsWithParameter(path)) return false;
  return (byPath.get(path) ?? []).some(
    ({ method, result }) => method === 'GET' && result?.type.kind === 'array',
  );
}

/** The collection of a path that ends with the id of an item, where the API can read the item or has the collection's path. */
function collectionOfItem(path: string, byPath: Layout['byPath']): string[] {
  const collection = parentOf(path);
  if (!endsWithParameter(path) || endsWithParameter(collection)) return [];
  const reads = (byPath.get(path) ?? []).some(({ method }) => method === 'GET');
  return reads || byPath.has(collection) ? [collection] : [];
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

export function endsWithParameter(path: string): boolean {
  return path.endsWith('}');
}

/** The models of the items of a collection: as they are read, listed and created. */
function itemModels(collection: string, byPath: Layout['byPath'], models: Models): string[] {
  const item = [...byPath].find(
    ([path]) => endsWithParameter(path) && parentOf(path) === collection,
  )?.[1];
  const reads = item?.find(({ method }) => method === 'GET');
  const lists = byPath.get(collection)?.find(({ method }) => method === 'GET');
  const creates = byPath.get(collection)?.find(({ method }) => method === 'POST');
  const found = [reads, lists, creates].flatMap(
    (operation) => thingOf(operation?.result?.type, models) ?? [],
  );
  return [...new Set(found)];
}

/** The model of a type, or of its items. */
export function modelOf(type: TypeRef | undefined): string | undefined {
  if (type?.kind === 'model') return type.name;
  return type?.kind === 'array' ? modelOf(type.items) : undefined;
}

/** Only models with an `id` have a home: things without one (keys, for example) are copied, not referred to. */
function homesOf(
  items: ReadonlyMap<string, readonly string[]>,
  byPath: Layout['byPath'],
  models: Models,
): Map<string, string> {
  const homes = new Map<string, string>();
  const add = (collection: string, name: string | undefined): void => {
    const model = name === undefined ? undefined : models.get(name);
    if (model?.kind !== 'object' || !model.properties.some((one) => one.name === 'id')) return;
    const atRoot = !collection.includes('{');
    const lists = (byPath.get(collection) ?? []).some(({ method }) => method === 'GET');
    if (atRoot && lists && !homes.has(model.name)) homes.set(model.name, collection);
  };
  for (const [collection, [first]] of items) add(collection, first);
  // A list may show less of an item than a read does, and then has a model of its own.
  for (const [collection, [, ...others]] of items) others.forEach((name) => add(collection, name));
  return homes;
}

/** All models by name. */
export function modelsByName(api: Api): Models {
  return new Map(api.models.map((model) => [model.name, model]));
}
