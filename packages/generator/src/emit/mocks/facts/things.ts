import type { Model, TypeRef } from '../../../ir/types.js';

/** All models by name. */
export type Models = ReadonlyMap<string, Model>;

/**
 * The model of the things that an operation answers with: of one thing, or of the items of a list. Of a union it is what
 * all members inherit from, else the first member.
 */
export function thingOf(type: TypeRef | undefined, models: Models): string | undefined {
  switch (type?.kind) {
    case 'model':
      return type.name;
    case 'array':
      return thingOf(type.items, models);
    case 'union':
      return commonModel(
        type.members.flatMap((member) => thingOf(member, models) ?? []),
        models,
      );
    default:
      return undefined;
  }
}

function commonModel([first, ...others]: readonly string[], models: Models): string | undefined {
  if (first === undefined) return undefined;
  const shared = ancestorsOf(first, models).find((ancestor) =>
    others.every((other) => ancestorsOf(other, models).includes(ancestor)),
  );
  return shared ?? first;
}

/** A model and what it inherits from, nearest first. */
function ancestorsOf(name: string, models: Models): readonly string[] {
  const model = models.get(name);
  const parent = model?.kind === 'object' ? model.parent : undefined;
  return [name, ...(parent === undefined ? [] : ancestorsOf(parent, models))];
}

/** A list that comes as a property of an object: `{ roles: […], _links: … }`. */
export interface Wrapped {
  readonly property: string;
  /** The model of its items. */
  readonly model?: string;
}

/** The only list in an object that an operation answers with; undefined where there are several or none. */
export function wrappedList(type: TypeRef | undefined, models: Models): Wrapped | undefined {
  const target = type && resolved(type, models);
  const model = target?.kind === 'model' ? models.get(target.name) : undefined;
  if (model?.kind !== 'object') return undefined;
  const lists = model.properties.flatMap((property) => {
    const { kind } = resolved(property.type, models);
    return kind === 'array' ? [property] : [];
  });
  const [only, ...others] = lists;
  if (only === undefined || others.length > 0) return undefined;
  const item = thingOf(resolved(only.type, models), models);
  return { property: only.name, ...(item !== undefined && { model: item }) };
}

/** What an alias stands for. */
export function resolved(type: TypeRef, models: Models): TypeRef {
  const model = type.kind === 'model' ? models.get(type.name) : undefined;
  return model?.kind === 'alias' || model?.kind === 'enum' ? resolved(model.type, models) : type;
}
