import type { Context } from './context.js';
import { readLifecycle } from './lifecycle.js';
import { defined, readBoolean, readString, readText, type RawObject } from './raw.js';
import type { Json } from '../basics/json.js';
import type { NormalAnnotations, NormalSchema } from './types.js';

/** Reads the keywords that may also stand beside a `$ref`: description, readOnly and so on. */
export function readAnnotations(
  context: Context,
  raw: RawObject,
  pointer: string,
): NormalAnnotations {
  return {
    ...defined({
      description: readText(raw, 'description'),
      default: raw['default'] as Json | undefined,
      lifecycle: readLifecycle(context, raw, pointer),
      since: readString(raw, 'x-okta-added-version'),
    }),
    readOnly: readBoolean(raw, 'readOnly') ?? false,
    writeOnly: readBoolean(raw, 'writeOnly') ?? false,
    deprecated: readBoolean(raw, 'deprecated') ?? false,
  };
}

/** The schema with annotations of another one laid over its own. A flag is set if either of them sets it. */
export function annotate(
  schema: NormalSchema,
  annotations: NormalAnnotations & { readonly nullable: boolean },
): NormalSchema {
  const { description, default: value, lifecycle, since } = annotations;
  return {
    ...schema,
    ...defined({ description, default: value, lifecycle, since }),
    readOnly: schema.readOnly || annotations.readOnly,
    writeOnly: schema.writeOnly || annotations.writeOnly,
    deprecated: schema.deprecated || annotations.deprecated,
    nullable: schema.nullable || annotations.nullable,
  };
}
