import type { Api, Model, Param, TypeRef } from '../../ir/types.js';

/** Types of enum, alias and object models, by model name. */
export type ModelTypes = ReadonlyMap<string, TypeRef>;

export function modelTypes(api: Api): ModelTypes {
  return new Map(api.models.flatMap(entryOf));
}

function entryOf(model: Model): readonly (readonly [string, TypeRef])[] {
  switch (model.kind) {
    case 'enum':
    case 'alias':
      return [[model.name, model.type]];
    case 'object': {
      const { name, properties, additional, extensible } = model;
      const rest = extensible ? { kind: 'unknown' as const } : additional;
      return [[name, { kind: 'object', properties, ...(rest && { additional: rest }) }]];
    }
    case 'union':
      return [[model.name, { kind: 'union', members: model.members }]];
  }
}

type Wired = Pick<Param, 'type'> & Partial<Pick<Param, 'explode' | 'style' | 'mediaType'>>;

/**
 * How the text of a parameter is parsed, as a `ValueType` of the runtime. An object without a style stays text: the request
 * does not say how it is serialised.
 */
export function wireType({ type, explode, style, mediaType }: Wired, models: ModelTypes): string {
  if (style === 'json') return 'json';
  const resolved = resolve(type, models);
  const isJson = mediaType !== undefined && /[/+]json\b/.test(mediaType);
  if (resolved.kind !== 'array') return isJson ? 'json' : scalar(resolved);
  const items = isJson ? 'json' : scalar(resolve(resolved.items, models), style === undefined);
  return `${items}[${explode === false && style === undefined ? ',' : ''}]`;
}

/** Objects within what has a style are written as JSON. */
function scalar(type: TypeRef, isPlain = true): string {
  if (type.kind === 'enum') return type.base;
  if (type.kind === 'number' || type.kind === 'boolean') return type.kind;
  return !isPlain && isStructure(type) ? 'json' : 'string';
}

function isStructure({ kind }: TypeRef): boolean {
  return kind === 'object' || kind === 'map' || kind === 'array';
}

/** An object as a parameter with a style. Only `deepObject` writes objects within it by their properties. */
export interface ParamShape {
  readonly properties: readonly (readonly [name: string, shape: string | ParamShape])[];
  readonly rest?: string;
}

/** The shape of a parameter with a style, where it is an object. */
export function objectShape(
  { type, style }: Wired,
  models: ModelTypes,
  within: readonly TypeRef[] = [],
): ParamShape | undefined {
  const resolved = resolve(type, models);
  if (style === undefined || style === 'json') return undefined;
  // Within itself an object is read as texts.
  if (within.includes(resolved)) return { properties: [] };
  switch (resolved.kind) {
    case 'unknown':
      return style === 'deepObject' ? { properties: [], rest: 'string' } : undefined;
    case 'map':
      return { properties: [], rest: memberType(resolved.values, models) };
    case 'object':
      return {
        properties: resolved.properties.map((property) => [
          property.name,
          (style === 'deepObject' && isStructure(resolve(property.type, models))
            ? objectShape({ type: property.type, style }, models, [...within, resolved])
            : undefined) ?? memberType(property.type, models),
        ]),
        ...(resolved.additional && { rest: memberType(resolved.additional, models) }),
      };
    case 'union':
      return resolved.members
        .map((member) => objectShape({ type: member, style }, models, [...within, resolved]))
        .find((shape) => shape !== undefined);
    default:
      return undefined;
  }
}

function memberType(type: TypeRef, models: ModelTypes): string {
  const resolved = resolve(type, models);
  if (resolved.kind !== 'array') return scalar(resolved, false);
  return `${scalar(resolve(resolved.items, models), false)}[]`;
}

/** The type behind references to models. `left` bounds the number of steps by the number of models. */
function resolve(type: TypeRef, models: ModelTypes, left = models.size): TypeRef {
  if (type.kind !== 'model' || left === 0) return type;
  const next = models.get(type.name);
  return next === undefined ? type : resolve(next, models, left - 1);
}
