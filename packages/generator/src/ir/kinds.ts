import type { NormalSchema } from '../normalise/types.js';
import type { Context } from './context.js';
import type { Model } from './types.js';

/** The kind of model that a named schema becomes. */
export function kindOf(context: Context, name: string): Model['kind'] {
  const known = context.kinds.get(name);
  if (known !== undefined) return known;
  const schema = context.schemas.get(name);
  const kind = schema === undefined ? 'alias' : decideKind(context, name, schema);
  context.kinds.set(name, kind);
  return kind;
}

function decideKind(context: Context, name: string, schema: NormalSchema): Model['kind'] {
  const declaresProperties = (schema.properties?.length ?? 0) > 0;
  // With a discriminator, what is beside oneOf describes the subtypes that the description does not know.
  const isTold = declaresProperties && schema.discriminator !== undefined;
  if (schema.oneOf.length > 0 && !isTold) return 'union';
  if (schema.ref !== undefined) return 'alias';
  if (schema.allOf.length > 0 && !declaresProperties) return kindOfParts(context, name, schema);
  if (schema.enum !== undefined) return isUniform(schema.enum) ? 'enum' : 'alias';
  return isResource(context, name, schema) ? 'object' : 'alias';
}

/** An allOf with one reference to a schema that is not an object is an alias of that schema. */
function kindOfParts(context: Context, name: string, schema: NormalSchema): Model['kind'] {
  const parents = schema.allOf.map((part) => part.ref);
  const [only, ...others] = parents;
  if (only === undefined || others.length > 0) return 'object';
  const isCut = !context.lineage.parentsOf(name).includes(only);
  return isCut || kindOf(context, only) === 'object' ? 'object' : 'alias';
}

function isResource(context: Context, name: string, schema: NormalSchema): boolean {
  return (
    schema.properties !== undefined ||
    schema.parent !== undefined ||
    schema.discriminator !== undefined ||
    schema.extensible ||
    schema.methods.length > 0 ||
    Object.keys(schema.constants).length > 0 ||
    (schema.types.includes('object') && context.lineage.isParent(name))
  );
}

/** Whether all values have the same type, so that one enum can hold them. */
export function isUniform(values: readonly (string | number | boolean)[]): boolean {
  return new Set(values.map((value) => typeof value)).size === 1;
}
