import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { defined, readStrings, type RawObject } from './raw.js';
import { isObject, isScalar, type Scalar } from '../basics/json.js';
import { readPresence } from './presence.js';
import { readResourceMethods } from './resource-methods.js';
import type { NormalSchema } from './types.js';

type DialectPart = Pick<NormalSchema, 'extensible' | 'constants' | 'methods' | 'tags'> &
  Partial<Pick<NormalSchema, 'parent' | 'types' | 'presence'>>;

/** Reads the extensions of a schema: Okta's `x-okta-*` and our `x-oktaforge-presence`. */
export function readSchemaDialect(
  context: Context,
  raw: RawObject,
  pointer: string,
  name: string | undefined,
): DialectPart {
  return {
    ...defined({
      parent: readParent(context, raw, pointer),
      presence: readPresence(context, raw, pointer),
    }),
    ...(name !== undefined && isBareResource(raw) ? { types: ['object'] } : {}),
    extensible: readExtensible(context, raw, pointer),
    constants: readConstants(context, raw, pointer),
    methods: readResourceMethods(context, raw, pointer),
    tags: readTags(context, raw, pointer),
  };
}

/** Whether a schema has only Okta's extensions: in Swagger 2.0 Okta leaves out `type: object` then. */
function isBareResource(raw: RawObject): boolean {
  const keys = Object.keys(raw).filter((key) => key !== 'description');
  return keys.length > 0 && keys.every((key) => key.startsWith('x-okta-'));
}

function readParent(context: Context, raw: RawObject, pointer: string): string | undefined {
  const key = 'x-okta-parent';
  const place = childPointer(pointer, key);
  const value = raw[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return context.references.dialectSchema(value, place);
  reportShape(context.diagnostics, key, 'a reference', place);
  return undefined;
}

function readExtensible(context: Context, raw: RawObject, pointer: string): boolean {
  const key = 'x-okta-extensible';
  const value = raw[key];
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  reportShape(context.diagnostics, key, 'true or false', childPointer(pointer, key));
  return false;
}

function readConstants(
  context: Context,
  raw: RawObject,
  pointer: string,
): Readonly<Record<string, Scalar>> {
  const key = 'x-okta-defined-as';
  const value = raw[key];
  if (value === undefined) return {};
  const place = childPointer(pointer, key);
  if (!isObject(value)) {
    reportShape(context.diagnostics, key, 'an object', place);
    return {};
  }
  const scalars = Object.entries(value).flatMap(([name, constant]) => {
    if (isScalar(constant)) return [[name, constant] as const];
    const where = childPointer(place, name);
    reportShape(context.diagnostics, `A constant of ${key}`, 'a text, number or boolean', where);
    return [];
  });
  return Object.fromEntries(scalars);
}

function readTags(context: Context, raw: RawObject, pointer: string): readonly string[] {
  const key = 'x-okta-tags';
  if (raw[key] !== undefined && !Array.isArray(raw[key])) {
    reportShape(context.diagnostics, key, 'a list of tags', childPointer(pointer, key));
  }
  return readStrings(raw, key);
}
