import { isJson } from '../basics/media.js';
import type { NormalParameter, NormalPart, NormalSchema } from '../normalise/types.js';
import type { Context } from './context.js';
import { isFile } from './files.js';
import { resolved } from './media.js';
import type { Param, TypeRef } from './types.js';

type WireForm = Pick<Param, 'style' | 'explode' | 'reserved' | 'mediaType'>;

/** How a parameter is written. A plain text in its place, or an array in a query, needs no style. */
export function wireForm(context: Context, parameter: NormalParameter): WireForm {
  const { style, explode } = parameter;
  const { isArray, isObject, isUnknown } = shapeOf(context, parameter.schema);
  const reserved = parameter.reserved === true ? ({ reserved: true } as const) : {};
  switch (style) {
    case 'json':
      return { style };
    case 'label':
    case 'matrix':
      return { style, explode };
    case 'spaceDelimited':
    case 'pipeDelimited':
      return isArray || isObject ? { style, explode } : reserved;
    case 'deepObject':
      return isObject || isUnknown ? { style, ...reserved } : asForm(isArray, true, reserved);
    case 'simple':
      if (isObject) return { style, explode };
      if (!isArray) return {};
      // Exploded or not, the items of an array are joined with commas.
      return parameter.in === 'path' ? { style, explode: false } : { explode: false };
    case 'form':
      return isObject ? { style, explode, ...reserved } : asForm(isArray, explode, reserved);
  }
}

function asForm(isArray: boolean, explode: boolean, reserved: Pick<Param, 'reserved'>): WireForm {
  if (reserved.reserved === true)
    return { style: 'form', explode: explode || !isArray, ...reserved };
  return isArray ? { explode } : {};
}

/** How a part of a form is written: as the description says, else objects are JSON. */
export function partForm(
  context: Context,
  type: TypeRef,
  isMultipart: boolean,
  { style, explode = true, mediaType = '' }: NormalPart = {},
): WireForm {
  const { isArray, isObject, holdsObjects } = partShape(context, type);
  if (isMultipart) {
    if (holdsObjects && !isJson(mediaType)) return { mediaType: 'application/json' };
    return isOneType(mediaType) && !isFile(type) ? { mediaType } : {};
  }
  if (isJson(mediaType)) return { style: 'json' };
  if (style === undefined) {
    if (isObject) return { style: 'json' };
    return holdsObjects ? { style: 'form', explode: true } : {};
  }
  if (isObject || style === 'spaceDelimited' || style === 'pipeDelimited') {
    return isArray || isObject ? { style, explode } : {};
  }
  return isArray && !explode ? { style: 'form', explode } : {};
}

/** Not a list of types, nor a range of them, of which only the sender of a file knows the right one. */
function isOneType(mediaType: string): boolean {
  return mediaType !== '' && !/[,*]/.test(mediaType) && !/^text\/plain\b/i.test(mediaType);
}

interface Shape {
  readonly isArray: boolean;
  readonly isObject: boolean;
}

/** The shape of a part. `holdsObjects` is true for objects and for lists of them. */
function partShape(context: Context, type: TypeRef): Shape & { readonly holdsObjects: boolean } {
  switch (type.kind) {
    case 'array': {
      const { holdsObjects, isArray } = partShape(context, type.items);
      return { isArray: true, isObject: false, holdsObjects: holdsObjects || isArray };
    }
    case 'map':
    case 'object':
      return { isArray: false, isObject: true, holdsObjects: true };
    case 'union': {
      const members = type.members.map((member) => partShape(context, member));
      const has = (key: keyof (typeof members)[number]): boolean => members.some((one) => one[key]);
      return {
        isArray: has('isArray'),
        isObject: has('isObject'),
        holdsObjects: has('holdsObjects'),
      };
    }
    case 'model': {
      const schema = schemaNamed(context, type.name);
      const shape = schema === undefined ? NO_SHAPE : shapeOf(context, schema);
      const items = schema === undefined ? undefined : resolved(context, schema).items;
      const holds = items !== undefined && shapeOf(context, items).isObject;
      return { ...shape, holdsObjects: shape.isObject || holds };
    }
    default:
      return { ...NO_SHAPE, holdsObjects: false };
  }
}

const NO_SHAPE: Shape = { isArray: false, isObject: false };

function schemaNamed({ names, document }: Context, model: string): NormalSchema | undefined {
  return document.schemas.find(({ name }) => names.models.get(name) === model)?.schema;
}

/** What a value may be. Of alternatives, one that is an object makes the whole one. */
function shapeOf(
  context: Context,
  schema: NormalSchema,
  seen = new Set<NormalSchema>(),
): Shape & { readonly isUnknown: boolean } {
  const target = resolved(context, schema);
  const { types, allOf, oneOf } = target;
  const isArray = types.includes('array');
  if (seen.has(target)) return { isArray, isObject: false, isUnknown: false };
  seen.add(target);
  const parts = [...allOf, ...oneOf].map((part) => shapeOf(context, part, seen));
  const isObject = types.includes('object') || parts.some((part) => part.isObject);
  return { isArray, isObject, isUnknown: types.length === 0 && parts.length === 0 };
}
