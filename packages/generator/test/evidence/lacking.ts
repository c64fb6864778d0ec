import { isAlwaysThere } from '../../src/ir/direction.js';
import type { Api, Model, ObjectModel, TypeRef } from '../../src/ir/types.js';
import type { Exchange } from './exchanges.js';
import { succeeded } from './judge.js';
import { createRouter } from './routes.js';

type Models = ReadonlyMap<string, Model>;
type Recorded = Readonly<Record<string, unknown>>;

/** What recorded answers say of the properties of objects that are always there when read. */
export interface Lacking {
  /** Number of objects that were looked at. */
  readonly objects: number;
  /** Each as `Model.property at GET /path`, without repetitions. */
  readonly missing: readonly string[];
}

/** Looks in recorded answers for objects without a property that is said to be always there. */
export function findLacking(api: Api, exchanges: readonly Exchange[]): Lacking {
  const models: Models = new Map(api.models.map((model) => [model.name, model]));
  const route = createRouter(api.operations);
  const missing = new Set<string>();
  let objects = 0;
  for (const exchange of exchanges.filter(succeeded)) {
    const operation = route(exchange);
    if (operation?.result === undefined) continue;
    for (const [model, value] of objectsIn(models, operation.result.type, exchange.responseBody)) {
      objects += 1;
      for (const property of model.properties) {
        if (!isAlwaysThere(property, 'read') || property.name in value) continue;
        missing.add(`${model.name}.${property.name} at ${operation.method} ${operation.path}`);
      }
    }
  }
  return { objects, missing: [...missing].toSorted() };
}

/** The objects in a value that have a model, each with the model that its discriminators name. */
function objectsIn(
  models: Models,
  type: TypeRef,
  value: unknown,
): readonly (readonly [ObjectModel, Recorded])[] {
  if (Array.isArray(value)) {
    return type.kind === 'array'
      ? value.flatMap((item) => objectsIn(models, type.items, item))
      : objectsInModel(models, type, value);
  }
  if (!isRecorded(value)) return [];
  if (type.kind === 'map') {
    return Object.values(value).flatMap((each) => objectsIn(models, type.values, each));
  }
  if (type.kind === 'object') return objectsInParts(models, type, value);
  return objectsInModel(models, type, value);
}

function objectsInModel(
  models: Models,
  type: TypeRef,
  value: unknown,
): readonly (readonly [ObjectModel, Recorded])[] {
  const model = type.kind === 'model' ? models.get(type.name) : undefined;
  if (model?.kind === 'alias') return objectsIn(models, model.type, value);
  if (model === undefined || model.kind === 'enum' || !isRecorded(value)) return [];
  const { discriminator } = model;
  const mapped = discriminator?.mapping.find(
    (entry) => entry.value === value[discriminator.property],
  );
  if (mapped !== undefined) {
    return objectsIn(models, { kind: 'model', name: mapped.model }, value);
  }
  if (model.kind === 'union') return [];
  return [[model, value], ...objectsInParts(models, model, value)];
}

function objectsInParts(
  models: Models,
  { properties }: Pick<ObjectModel, 'properties'>,
  value: Recorded,
): readonly (readonly [ObjectModel, Recorded])[] {
  return properties.flatMap(({ name, type }) => objectsIn(models, type, value[name]));
}

function isRecorded(value: unknown): value is Recorded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
