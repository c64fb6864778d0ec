import type { Api, Model, ObjectModel, Operation, Property } from '../ir/types.js';
import { type Node, mapNodes } from '../ir/walk.js';
import { brief, full } from './brief.js';
import { withHashedDocs, withoutDocs } from './docs.js';

/**
 * Number of the lock's format. Raise it with every change of the format: a lock of another format is refused. Format 2 says
 * for each property whether it is there when read and when written, lists params, and keeps docs under one key.
 */
export const lockFormat = 2;

/** The surface of an API: what `spec/api.lock.json` holds. */
export interface Lock {
  readonly lock: typeof lockFormat;
  readonly title: string;
  readonly version: string;
  /** See `Api`. Locks of before say nothing of it. */
  readonly laidOver?: readonly string[];
  readonly areas: readonly Node[];
  readonly operations: readonly Node[];
  readonly models: readonly Node[];
}

/** The API as the lock stores it: a hash in place of docs, no inherited properties and other values that follow, no default values. */
export function toLock(api: Api): Lock {
  const models = new Map(api.models.map((model) => [model.name, model]));
  return {
    lock: lockFormat,
    title: api.title,
    version: api.version,
    ...(api.laidOver !== undefined && { laidOver: api.laidOver }),
    areas: api.areas.map((area) => brief(withHashedDocs(area))),
    operations: api.operations.map((operation) => brief(withHashedDocs(operation))),
    models: api.models.map((model) =>
      brief(withHashedDocs(withoutUnlisted(withoutInherited(model, models)))),
    ),
  };
}

/** The API from which the lock was made, with the hash of its docs instead of the docs. */
export function fromLock({ title, version, laidOver, areas, operations, models }: Lock): Api {
  const known = new Map<string, ObjectModel>();
  // The format number is the only check: the generator writes locks, and nobody edits them.
  const waiting = models.map((model) => full(model) as Node & Model);
  const byName = new Map(waiting.map((model) => [model.name, model]));
  const resolved = (model: ObjectModel): ObjectModel => {
    const done = known.get(model.name);
    if (done !== undefined) return done;
    const parent = parentOf(model, byName);
    const result = parent === undefined ? model : withInherited(model, resolved(parent));
    known.set(model.name, result);
    return result;
  };
  return {
    title,
    version,
    ...(laidOver !== undefined && { laidOver }),
    areas: areas.map((area) => full(area) as Node & Api['areas'][number]),
    operations: operations.map((operation) => full(operation) as Node & Operation),
    models: waiting.map((model) => (model.kind === 'object' ? resolved(model) : model)),
  };
}

/** The format number of a parsed lock; undefined for any other file. */
export function lockFormatOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('lock' in value)) return undefined;
  return typeof value.lock === 'number' ? value.lock : undefined;
}

/** Whether a parsed file is a lock of the format that this version reads. */
export function isLock(value: unknown): value is Lock {
  return lockFormatOf(value) === lockFormat;
}

/** They follow from the property and the mapping. */
export function withoutUnlisted<T extends object>(node: T): T {
  return mapNodes(node, ({ unlisted: _unlisted, ...rest }) => rest);
}

function withoutInherited(model: Model, models: ReadonlyMap<string, Model>): Model {
  const parent = parentOf(model, models);
  if (model.kind !== 'object' || parent === undefined) return model;
  const inherited = new Set(inheritedFrom(parent).map(keyOf));
  return { ...model, properties: model.properties.filter((each) => !inherited.has(keyOf(each))) };
}

function withInherited(model: ObjectModel, parent: ObjectModel): ObjectModel {
  const own = new Set(model.properties.map(({ name }) => name));
  const properties = [
    ...model.properties,
    ...inheritedFrom(parent).filter(({ name }) => !own.has(name)),
  ];
  return { ...model, properties: properties.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

function parentOf(model: Model, models: ReadonlyMap<string, Model>): ObjectModel | undefined {
  const parent =
    model.kind === 'object' && model.parent !== undefined ? models.get(model.parent) : undefined;
  return parent?.kind === 'object' ? parent : undefined;
}

/** The properties that a child inherits when it does not redeclare them. */
function inheritedFrom(parent: ObjectModel): Property[] {
  return parent.properties.map((property) => ({
    ...property,
    inheritedFrom: property.inheritedFrom ?? parent.name,
  }));
}

function keyOf(property: Property): string {
  const { name, inheritedFrom: from, ...rest } = withoutDocs(property);
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([name, from, sorted]);
}
