import type { Context } from './context.js';
import { readLifecycle } from './lifecycle.js';
import {
  asList,
  asObject,
  defined,
  readBoolean,
  readString,
  readText,
  type RawObject,
} from './raw.js';
import { isScalar, type Json } from '../basics/json.js';
import { removedByNullKey } from './removed-by-null.js';
import { readValueTexts } from './value-texts.js';
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
      default: raw['default'],
      lifecycle: readLifecycle(context, raw, pointer),
      since: readString(raw, 'x-okta-added-version'),
      example: readExample(raw),
      values: readValueTexts(raw),
      docsUrl: readString(asObject(raw['externalDocs']), 'url'),
    }),
    readOnly: readBoolean(raw, 'readOnly') ?? false,
    writeOnly: readBoolean(raw, 'writeOnly') ?? false,
    deprecated: readBoolean(raw, 'deprecated') ?? false,
    removedByNull: readBoolean(raw, removedByNullKey) ?? false,
  };
}

/** The example of a schema or parameter, or the first of several; objects and lists are left out. */
export function readExample(raw: RawObject): Json | undefined {
  const [first] = asList(raw['examples']);
  const [named] = Object.values(asObject(raw['examples'])).map((one) => asObject(one)['value']);
  const example = raw['example'] ?? first ?? named;
  return isScalar(example) ? example : undefined;
}

/** The schema with further annotations laid over its own; a flag that either sets is set. */
export function annotate(
  schema: NormalSchema,
  annotations: NormalAnnotations & { readonly nullable: boolean },
): NormalSchema {
  const { description, default: value, lifecycle, since, example, values, docsUrl } = annotations;
  const more = defined({ description, default: value, lifecycle, since, example, values, docsUrl });
  const { readOnly, writeOnly, deprecated, removedByNull, nullable } = annotations;
  const hasFlag = readOnly || writeOnly || deprecated || removedByNull || nullable;
  // A copy has some thirty keys, and most references say nothing beside them.
  if (!hasFlag && Object.keys(more).length === 0) return schema;
  return {
    ...schema,
    ...more,
    readOnly: schema.readOnly || readOnly,
    writeOnly: schema.writeOnly || writeOnly,
    deprecated: schema.deprecated || deprecated,
    removedByNull: schema.removedByNull || removedByNull,
    nullable: schema.nullable || nullable,
  };
}
