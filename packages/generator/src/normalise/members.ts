import { own } from '../basics/own.js';
import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { asList, asObject, readString, type RawObject } from './raw.js';
import type { NormalDiscriminator, NormalSchema } from './types.js';

/** Questions about named schemas, asked of their raw form: others may not have been normalised yet. */

/** Whether a named schema is built from another, by allOf or x-okta-parent, at any depth. */
export function inheritsFrom({ subtypes }: Context, name: string, ancestor: string): boolean {
  const seen = new Set<string>();
  const isBelow = (parent: string): boolean => {
    if (seen.has(parent)) return false;
    seen.add(parent);
    const children = subtypes.get(parent) ?? [];
    return children.includes(name) || children.some(isBelow);
  };
  return isBelow(ancestor);
}

/** Names of the properties of a schema, inherited ones included. */
export function propertyNames(context: Context, schema: NormalSchema): readonly string[] {
  const declared = (schema.properties ?? []).map(({ name }) => name);
  const parts = schema.allOf.flatMap((part) => propertyNames(context, part));
  const parents = [schema.ref, schema.parent].flatMap((name) =>
    name === undefined ? [] : namesOf(context, name, new Set()),
  );
  return [...declared, ...parts, ...parents];
}

function namesOf(context: Context, name: string, seen: Set<string>): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const raw = asObject(own(context.references.schemas, name));
  return namesIn(context, raw, seen);
}

function namesIn(context: Context, raw: RawObject, seen: Set<string>): readonly string[] {
  const parents = [raw['$ref'], raw['x-okta-parent']]
    .filter((reference) => typeof reference === 'string')
    .flatMap((reference) => namesOf(context, lastPart(reference), seen));
  const parts = asList(raw['allOf']).flatMap((part) => namesIn(context, asObject(part), seen));
  return [...Object.keys(asObject(raw['properties'])), ...parts, ...parents];
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/**
 * The property by which the members can be told apart, where all inherit from the schema and each declares its own values of
 * that property: as good as a discriminator.
 */
export function impliedDiscriminator(
  context: Context,
  { oneOf, pointer }: NormalSchema,
  name: string | undefined,
): NormalDiscriminator | undefined {
  const members = oneOf.map(({ ref }) => ref ?? '');
  if (name === undefined || !members.every((member) => inheritsFrom(context, member, name))) {
    return undefined;
  }
  const declared = members.map((member) =>
    asObject(asObject(own(context.references.schemas, member))['properties']),
  );
  const place = childPointer(pointer, 'oneOf');
  for (const property of Object.keys(declared[0] ?? {})) {
    const values = declared.map((properties) => constantsOf(asObject(own(properties, property))));
    const all = values.flat();
    if (values.some(({ length }) => length === 0) || new Set(all).size < all.length) continue;
    const mapping = members.flatMap((schema, index) =>
      (values[index] ?? []).map((value) => ({ value, schema })),
    );
    return { property, mapping, pointer: place };
  }
  return undefined;
}

/** The texts that a schema allows, where it lists them. */
function constantsOf(raw: RawObject): readonly string[] {
  const constant = readString(raw, 'const');
  if (constant !== undefined) return [constant];
  const values = asList(raw['enum']);
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? texts : [];
}
