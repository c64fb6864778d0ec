import type { Api, Model, Operation, TypeRef } from '../../../ir/types.js';

/** Which paths of an API are collections, and what they contain. */
export interface Layout {
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
  const items = new Map<string, string>();
  for (const collection of collections) {
    const model = itemModel(collection, byPath);
    if (model !== undefined) items.set(collection, model);
  }
  return { byPath, collections, items, homes: homesOf(items, byPath, modelsByName(api)) };
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

function itemModel(collection: string, byPath: Layout['byPath']): string | undefined {
  const item = [...byPath].find(
    ([path]) => endsWithParameter(path) && parentOf(path) === collection,
  )?.[1];
  const reads = item?.find(({ method }) => method === 'GET');
  const lists = byPath.get(collection)?.find(({ method }) => method === 'GET');
  const creates = byPath.get(collection)?.find(({ method }) => method === 'POST');
  return [reads, lists, creates].map((operation) => modelOf(operation?.result?.type)).find(Boolean);
}

/** The model of a type, or of its items. */
export function modelOf(type: TypeRef | undefined): string | undefined {
  if (type?.kind === 'model') return type.name;
  return type?.kind === 'array' ? modelOf(type.items) : undefined;
}

/** Only models with an `id` have a home: things without one (keys, for example) are copied, not referred to. */
function homesOf(
  items: Layout['items'],
  byPath: Layout['byPath'],
  models: ReadonlyMap<string, Model>,
): Map<string, string> {
  const homes = new Map<string, string>();
  for (const [collection, name] of items) {
    const model = models.get(name);
    if (model?.kind !== 'object' || !model.properties.some((one) => one.name === 'id')) continue;
    const atRoot = !collection.includes('{');
    const lists = (byPath.get(collection) ?? []).some(({ method }) => method === 'GET');
    if (atRoot && lists && !homes.has(name)) homes.set(name, collection);
  }
  return homes;
}

/** All models by name. */
export function modelsByName(api: Api): ReadonlyMap<string, Model> {
  return new Map(api.models.map((model) => [model.name, model]));
}
