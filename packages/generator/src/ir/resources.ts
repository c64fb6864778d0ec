import { groupBy } from '../basics/group-by.js';
import { alwaysThereWhenRead } from './direction.js';
import type { DraftModel } from './models.js';
import { withoutNulls } from './nulls.js';
import type { Operation, Property, TypeRef } from './types.js';

type Models = ReadonlyMap<string, DraftModel>;

/** The property by which a resource is addressed. */
const identity = 'id';

/**
 * Marks the `id` of every resource of its own as always there when read, and never null. Descriptions leave it optional for most of them,
 * but such a thing could not be addressed without it.
 */
export function withIdentity(
  drafts: readonly DraftModel[],
  operations: readonly Operation[],
): readonly DraftModel[] {
  const own = resourcesOf(new Map(drafts.map((draft) => [draft.name, draft])), operations);
  return drafts.map((draft) => {
    if (draft.kind !== 'object' || !own.has(draft.name)) return draft;
    const properties = draft.properties.map((property) =>
      property.name === identity ? asIdentity(property) : property,
    );
    return { ...draft, properties };
  });
}

/** It is always there, and never null: what descriptions and corrections say of null is about other properties of its type. */
function asIdentity(property: Property): Property {
  return alwaysThereWhenRead({ ...property, type: withoutNulls(property.type) });
}

/**
 * Names of the models of resources of their own: what operations answer at a path that ends in an id, or at the collection
 * above such a path; what is read and written at one path, as settings are; what has operations of its own (`x-okta-crud`).
 * Subtypes are what their base is.
 */
function resourcesOf(models: Models, operations: readonly Operation[]): ReadonlySet<string> {
  const places = addressedPlaces(operations);
  const answered = operations.filter(({ path }) => places.has(shapeOf(path))).flatMap(thingOf);
  const withMethods = [...models.values()].flatMap((model) =>
    model.kind === 'object' && model.methods.some(({ origin }) => origin === 'crud')
      ? [model.name]
      : [],
  );
  const found = new Set<string>();
  const waiting = [...answered, ...withMethods, ...readAndWritten(operations)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const model = models.get(name);
    if (model === undefined || found.has(name)) continue;
    found.add(name);
    waiting.push(...formsOf(model));
  }
  return found;
}

/** The shapes of all paths that end in an id, and of the collections above them. */
function addressedPlaces(operations: readonly Operation[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { path } of operations) {
    const steps = path.split('/');
    steps.forEach((step, index) => {
      if (!isId.test(step)) return;
      places.add(shapeOf(steps.slice(0, index).join('/')));
      places.add(shapeOf(steps.slice(0, index + 1).join('/')));
    });
  }
  return places;
}

/** A parameter that is an id, and not only a name or a key: `{userId}`, `{id}`, `{roleIdOrLabel}`. */
const isId = /^\{(?:id|\w+(?:Id|_id)(?:Or[A-Z]\w*)?)\}$/;

/** A path whose parameters have no names: descriptions name them differently from one operation to the next. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

/** The models that a GET answers with, not as a list, and another operation at the same path, too. */
function readAndWritten(operations: readonly Operation[]): readonly string[] {
  const atPaths = groupBy(operations, ({ path }) => shapeOf(path));
  return [...atPaths.values()].flatMap((together) => {
    const read = together
      .filter(({ method, pagination }) => method === 'GET' && pagination === undefined)
      .flatMap(thingOf);
    const written = together.filter(({ method }) => method !== 'GET').flatMap(thingOf);
    return read.filter((name) => written.includes(name));
  });
}

function thingOf({ result }: Operation): readonly string[] {
  return result === undefined ? [] : thingIn(result.type);
}

/** The model that an answer is, or that it is a list of. */
function thingIn(type: TypeRef): readonly string[] {
  if (type.kind === 'array') return thingIn(type.items);
  if (type.kind === 'union') return type.members.flatMap(thingIn);
  return type.kind === 'model' ? [type.name] : [];
}

/** The models that a value of a model may be. */
function formsOf(model: DraftModel): readonly string[] {
  const mapped =
    'discriminator' in model
      ? (model.discriminator?.mapping.map((entry) => entry.model) ?? [])
      : [];
  if (model.kind === 'union') return [...mapped, ...model.members.flatMap(thingIn)];
  return model.kind === 'alias' ? thingIn(model.type) : mapped;
}
