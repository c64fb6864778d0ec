import type { Api, Discriminator, Model, Property, TypeRef } from '../../src/ir/types.js';

/** Where in a body an issue is, in the words of corrections. */
export interface Place {
  /** `settings.signOn[].value`; an item of a list is `[]`, a value of a map is `*`. */
  readonly property: string;
  /** Values of the discriminators on the way, by the path of their property. */
  readonly where: Readonly<Record<string, string>>;
  /** The place in the description that declares it, as far as the way leads. */
  readonly pointer: string;
}

const unknown: TypeRef = { kind: 'unknown' };

interface Step {
  readonly type: TypeRef;
  readonly value: unknown;
  readonly property: string;
  readonly pointer: string;
}

/** Follows the path of an issue through a value and its type. */
export type Locate = (
  start: { readonly type: TypeRef; readonly pointer: string },
  value: unknown,
  path: readonly (string | number)[],
) => Place;

export function createLocate(api: Api): Locate {
  const models = new Map(api.models.map((model) => [model.name, model]));

  return ({ type, pointer }, value, path) => {
    const where: Record<string, string> = {};
    let step: Step = { type, value, property: '', pointer };
    for (const key of path) {
      const shape = shapeOf(step, where);
      step = next({ ...step, ...shape }, key, shape.properties);
    }
    shapeOf(step, where);
    return { property: step.property, where, pointer: step.pointer };
  };

  /** What is known of the value at a step; notes which members of unions are chosen. */
  function shapeOf(step: Step, where: Record<string, string>): Shape {
    const { type, value, pointer } = step;
    if (type.kind === 'union') {
      const first = type.members.find((each) => isKind(each, value)) ?? unknown;
      return shapeOf({ ...step, type: first }, where);
    }
    if (type.kind === 'object') return { type, pointer, properties: type.properties };
    if (type.kind !== 'model') return { type, pointer, properties: [] };
    const model = models.get(type.name);
    if (model === undefined) return { type, pointer, properties: [] };
    const chosen = note(step, model, where);
    return ofModel(step, chosen, where);
  }

  function ofModel(step: Step, model: Model, where: Record<string, string>): Shape {
    if (model.kind === 'alias') return shapeOf({ ...step, type: model.type }, where);
    const { pointer } = model;
    if (model.kind !== 'object') return { type: unknown, pointer, properties: [] };
    const { properties, additional } = model;
    const type: TypeRef =
      additional === undefined ? step.type : { kind: 'map', values: additional };
    return { type, pointer: step.pointer, properties };
  }

  function note(step: Step, model: Model, where: Record<string, string>): Model {
    if (model.kind !== 'object' && model.kind !== 'union') return model;
    const { discriminator } = model;
    const member = discriminator && memberOf(discriminator, step.value);
    if (discriminator === undefined || member === undefined) return model;
    const property = joined(step.property, discriminator.property);
    where[property] = member.value;
    const chosen = models.get(member.model);
    return chosen === undefined || chosen === model ? model : note(step, chosen, where);
  }
}

interface Shape {
  readonly type: TypeRef;
  readonly pointer: string;
  readonly properties: readonly Property[];
}

function next(step: Step, key: string | number, properties: readonly Property[]): Step {
  const value = (step.value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  const { type, property, pointer } = step;
  if (type.kind === 'array' || typeof key === 'number') {
    const items: TypeRef = type.kind === 'array' ? type.items : unknown;
    return { type: items, value, property: `${property}[]`, pointer };
  }
  const declared = properties.find(({ name }) => name === key);
  if (declared !== undefined) {
    return {
      type: declared.type,
      value,
      property: joined(property, key),
      pointer: declared.pointer,
    };
  }
  const isMap = type.kind === 'map';
  return {
    type: isMap ? type.values : unknown,
    value,
    property: joined(property, isMap ? '*' : key),
    pointer,
  };
}

function joined(property: string, key: string): string {
  return property === '' ? key : `${property}.${key}`;
}

function isKind({ kind }: TypeRef, value: unknown): boolean {
  if (Array.isArray(value)) return kind === 'array';
  return typeof value === 'object' && value !== null
    ? ['object', 'map', 'model'].includes(kind)
    : !['object', 'map', 'array'].includes(kind);
}

function memberOf(
  { property, mapping }: Discriminator,
  value: unknown,
): Discriminator['mapping'][number] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const told: unknown = Reflect.get(value, property);
  return mapping.find((entry) => entry.value === told);
}
