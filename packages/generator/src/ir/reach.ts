import type { DraftModel } from './models.js';
import type { Operation, Property, TypeRef } from './types.js';

/** Direction of travel: what the API answers, or what is sent to it. */
export type Direction = 'read' | 'write';

/** Names of the models that a type refers to directly. */
export function namesInType(type: TypeRef, direction: Direction): readonly string[] {
  switch (type.kind) {
    case 'model':
      return [type.name];
    case 'array':
      return namesInType(type.items, direction);
    case 'map':
      return namesInType(type.values, direction);
    case 'union':
      return type.members.flatMap((member) => namesInType(member, direction));
    case 'object':
      return [
        ...namesInProperties(type.properties, direction),
        ...(type.additional === undefined ? [] : namesInType(type.additional, direction)),
      ];
    default:
      return [];
  }
}

/** Names of the models that a model refers to directly, the members of its union included. */
export function namesInModel(model: DraftModel, direction: Direction): readonly string[] {
  const mapped = 'discriminator' in model ? (model.discriminator?.mapping ?? []) : [];
  const members = mapped.map((entry) => entry.model);
  switch (model.kind) {
    case 'object':
      return [
        ...namesInProperties(model.properties, direction),
        ...(model.additional === undefined ? [] : namesInType(model.additional, direction)),
        ...members,
      ];
    case 'union':
      return [...model.members.flatMap((member) => namesInType(member, direction)), ...members];
    case 'enum':
      return [];
    case 'alias':
      return namesInType(model.type, direction);
  }
}

/** Names of the models that an operation mentions in a direction. */
export function namesInOperation(operation: Operation, direction: Direction): readonly string[] {
  if (direction === 'read') {
    return operation.responses.flatMap(({ content }) =>
      content.flatMap(({ type }) => namesInType(type, direction)),
    );
  }
  return [
    ...operation.parameters.flatMap(({ type }) => namesInType(type, direction)),
    ...(operation.body === undefined ? [] : namesInType(operation.body.type, direction)),
  ];
}

/** What is only read is never sent, and the other way round. */
function namesInProperties(
  properties: readonly Property[],
  direction: Direction,
): readonly string[] {
  return properties
    .filter((property) => (direction === 'read' ? !property.writeOnly : !property.readOnly))
    .flatMap(({ type }) => namesInType(type, direction));
}

/** Everything that can be reached from the names, themselves included. */
export function reach(
  models: ReadonlyMap<string, DraftModel>,
  names: readonly string[],
  direction: Direction,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const model = models.get(name);
    if (model === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...namesInModel(model, direction));
  }
  return reached;
}
