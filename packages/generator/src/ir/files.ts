import type { Context } from './context.js';
import { resolved } from './media.js';
import { nullsOf } from './nulls.js';
import type { TypeRef } from './types.js';

/** The type of a part of a multipart body. Only there can bytes be a part of something: in JSON they are a string. */
export function partType(context: Context, type: TypeRef): TypeRef {
  switch (type.kind) {
    case 'string':
      return type.format === 'binary' ? bytesLike(type) : type;
    case 'model':
      return isNamedBytes(context, type.name) ? bytesLike(type) : type;
    case 'array':
      return { ...type, items: partType(context, type.items) };
    case 'union':
      return { ...type, members: type.members.map((member) => partType(context, member)) };
    default:
      return type;
  }
}

/** The type of a multipart body whose parts are written in place. */
export function multipartType(context: Context, type: TypeRef): TypeRef {
  if (type.kind !== 'object') return type;
  const properties = type.properties.map((property) => ({
    ...property,
    type: partType(context, property.type),
  }));
  return { ...type, properties };
}

/** Whether bytes are a type of a part, or of its items. */
export function isFile(type: TypeRef): boolean {
  return type.kind === 'array' ? isFile(type.items) : type.kind === 'binary';
}

function bytesLike(type: TypeRef): TypeRef {
  return { kind: 'binary', ...nullsOf(type) };
}

function isNamedBytes(context: Context, model: string): boolean {
  const { names, document } = context;
  const named = document.schemas.find(({ name }) => names.models.get(name) === model);
  return named !== undefined && resolved(context, named.schema).binary;
}
