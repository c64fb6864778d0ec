import type { Api, Model, TypeRef } from '../../ir/types.js';

/** Names of the models that contain themselves, directly or through other models. */
export function recursiveModels(api: Api): ReadonlySet<string> {
  const edges = new Map(api.models.map((model) => [model.name, modelsIn(model)]));
  return new Set(
    api.models.map(({ name }) => name).filter((name) => reaches(edges, name).has(name)),
  );
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(edges.get(from) ?? [])];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(edges.get(name) ?? []));
  }
  return found;
}

function modelsIn(model: Model): readonly string[] {
  switch (model.kind) {
    case 'enum':
      return [];
    case 'alias':
      return namesIn(model.type);
    case 'union':
      return [...model.members.flatMap(namesIn), ...mapped(model)];
    case 'object':
      return [
        ...model.properties.flatMap(({ type }) => namesIn(type)),
        ...(model.additional === undefined ? [] : namesIn(model.additional)),
        ...mapped(model),
      ];
  }
}

function mapped({ discriminator }: Extract<Model, { kind: 'object' | 'union' }>): string[] {
  return (discriminator?.mapping ?? []).map(({ model }) => model);
}

function namesIn(type: TypeRef): readonly string[] {
  switch (type.kind) {
    case 'model':
      return [type.name];
    case 'array':
      return namesIn(type.items);
    case 'map':
      return namesIn(type.values);
    case 'union':
      return type.members.flatMap(namesIn);
    case 'object':
      return [
        ...type.properties.flatMap((property) => namesIn(property.type)),
        ...(type.additional === undefined ? [] : namesIn(type.additional)),
      ];
    default:
      return [];
  }
}
