import type { DraftModel } from './models.js';
import { namesInModel, namesInOperation, reach } from './reach.js';
import type { Model, Operation, Property, TypeRef } from './types.js';

type Models = ReadonlyMap<string, DraftModel>;

/** In which directions each model travels; one that nothing refers to counts as read. */
export function findUsage(
  models: Models,
  operations: readonly Operation[],
): (name: string) => Model['usage'] {
  const [read, written] = (['read', 'write'] as const).map((direction) =>
    reach(
      models,
      operations.flatMap((operation) => namesInOperation(operation, direction)),
      direction,
    ),
  ) as [ReadonlySet<string>, ReadonlySet<string>];
  return (name) => ({ read: read.has(name) || !written.has(name), write: written.has(name) });
}

/**
 * Names of the models that are written in another shape than they are read, by a property of their own
 * (one-way, or always there only when read), by a discriminator (unknown values are told apart when read, and are any value when written), or by one of a model that
 * they refer to; models may refer to each other in circles, so this goes on until nothing is added.
 */
export function findInputDifferences(models: Models): ReadonlySet<string> {
  const differing = new Set([...models.values()].filter(hasOneWayProperty).map(({ name }) => name));
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const model of models.values()) {
      if (namesInModel(model, 'write').some((name) => differing.has(name))) {
        differing.add(model.name);
      }
    }
  }
  return differing;
}

function hasOneWayProperty(model: DraftModel): boolean {
  switch (model.kind) {
    case 'object':
      return (
        model.discriminator !== undefined ||
        isOneWay(model.properties) ||
        (model.additional !== undefined && isOneWayType(model.additional))
      );
    case 'union':
      return model.discriminator !== undefined || model.members.some(isOneWayType);
    case 'enum':
      return false;
    case 'alias':
      return isOneWayType(model.type);
  }
}

function isOneWay(properties: readonly Property[]): boolean {
  return properties.some(
    ({ readOnly, writeOnly, required, presence, type }) =>
      readOnly || writeOnly || (presence !== undefined && !required) || isOneWayType(type),
  );
}

/** Only looks at objects written out in place; named ones are models of their own. */
function isOneWayType(type: TypeRef): boolean {
  switch (type.kind) {
    case 'array':
      return isOneWayType(type.items);
    case 'map':
      return isOneWayType(type.values);
    case 'union':
      return type.members.some(isOneWayType);
    case 'object':
      return (
        isOneWay(type.properties) ||
        (type.additional !== undefined && isOneWayType(type.additional))
      );
    default:
      return false;
  }
}
