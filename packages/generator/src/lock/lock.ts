import type { Api, Model, ObjectModel, Operation, Property } from '../ir/types.js';
import { type Brief, brief, full } from './brief.js';
import { docsHash, withoutDocs } from './prose.js';

/** Changes with the form of the lock; one in another form cannot be read. */
const form = 1;

/** The surface of an API: what `spec/api.lock.json` holds. */
export interface Lock {
  readonly lock: typeof form;
  readonly title: string;
  readonly version: string;
  readonly areas: readonly Brief[];
  readonly operations: readonly Brief[];
  readonly models: readonly Brief[];
}

/** The API without prose, and without what can be told from the rest: what is inherited, what is as it mostly is. */
export function toLock(api: Api): Lock {
  const models = new Map(api.models.map((model) => [model.name, model]));
  return {
    lock: form,
    title: api.title,
    version: api.version,
    areas: api.areas.map((area) => brief(hashed(area))),
    operations: api.operations.map((operation) => brief(hashed(operation))),
    models: api.models.map((model) => brief(hashed(withoutInherited(model, models)))),
  };
}

/** The API that a lock was made of; instead of prose it has the hash of it. */
export function fromLock({ title, version, areas, operations, models }: Lock): Api {
  const known = new Map<string, Model>();
  const waiting = models.map((model) => full(model) as unknown as Model);
  const byName = new Map(waiting.map((model) => [model.name, model]));
  const resolve = (model: Model): Model => {
    const done = known.get(model.name);
    if (done !== undefined) return done;
    const parent = parentOf(model, byName);
    const result =
      model.kind === 'object' && parent !== undefined
        ? withInherited(model, resolve(parent) as ObjectModel)
        : model;
    known.set(model.name, result);
    return result;
  };
  return {
    title,
    version,
    areas: areas.map((area) => full(area) as unknown as Api['areas'][number]),
    operations: operations.map((operation) => full(operation) as unknown as Operation),
    models: waiting.map(resolve),
  };
}

/** Whether a parsed file is a lock that this version can read. */
export function isLock(value: unknown): value is Lock {
  return typeof value === 'object' && value !== null && (value as Partial<Lock>).lock === form;
}

function hashed<T extends object>(node: T): T {
  const hash = docsHash(node);
  return { ...withoutDocs(node), ...(hash === '' ? {} : { docsHash: hash }) };
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

/** What a child has of its parent, as long as it says nothing else. */
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
