import type { Discriminator, Model, ObjectModel, TypeRef } from '@oktaforge/generator';

/** Goes through a value along its type. */
export type Walk = (type: TypeRef, value: unknown) => void;

/** Calls `visit` for each object that is described by a model, with the subtype that its discriminator names. */
export function createWalker(
  models: readonly Model[],
  visit: (model: ObjectModel, value: object) => void,
): Walk {
  const byName = new Map(models.map((model) => [model.name, model]));

  const walk: Walk = (type, value) => {
    if (typeof value !== 'object' || value === null) return;
    switch (type.kind) {
      case 'model':
        walkModel(type.name, value);
        return;
      case 'array':
        if (Array.isArray(value)) for (const item of value) walk(type.items, item);
        return;
      case 'map':
        for (const item of Object.values(value)) walk(type.values, item);
        return;
      case 'object':
        walkProperties(type, value);
        return;
      default:
    }
  };

  function walkModel(name: string, value: object): void {
    const model = byName.get(name);
    if (model === undefined || Array.isArray(value)) return;
    if (model.kind === 'alias') return walk(model.type, value);
    if (model.kind === 'enum') return;
    const member = memberOf(model.discriminator, value);
    if (member !== undefined) return walkModel(member, value);
    if (model.kind === 'union') return;
    visit(model, value);
    walkProperties(model, value);
  }

  function walkProperties(
    { properties, additional }: Pick<ObjectModel, 'properties' | 'additional'>,
    value: object,
  ): void {
    const types = new Map(properties.map(({ name, type }) => [name, type]));
    for (const [key, item] of Object.entries(value)) {
      const type = types.get(key) ?? additional;
      if (type !== undefined) walk(type, item);
    }
  }

  return walk;
}

function memberOf(discriminator: Discriminator | undefined, value: object): string | undefined {
  if (discriminator === undefined) return undefined;
  const told = (value as Readonly<Record<string, unknown>>)[discriminator.property];
  return discriminator.mapping.find((entry) => entry.value === told)?.model;
}
