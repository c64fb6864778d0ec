import type { FlatSchemas } from './flatten.js';
import type { Schema } from './schemas.js';

type Keywords = Readonly<Record<string, unknown>>;

/**
 * Says of each union of named objects which property tells them apart, where one does: generators then write a union that
 * looks at that property first, which is their fastest form.
 */
export function withDiscriminators(schemas: FlatSchemas): FlatSchemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, discriminated(schema, schemas)]),
  );
}

function discriminated(schema: Schema, schemas: FlatSchemas): Schema {
  if (typeof schema === 'boolean' || !Array.isArray(schema['anyOf'])) return schema;
  const { anyOf, ...rest } = schema;
  const references = (anyOf as readonly Keywords[]).map(({ $ref }) => $ref);
  if (!references.every((reference) => typeof reference === 'string')) return schema;
  const members = references.map((reference) => ({ reference, tags: tagsOf(reference, schemas) }));
  const [first] = members;
  const propertyName = [...(first?.tags.keys() ?? [])].find((property) =>
    isUnique(members.map(({ tags }) => tags.get(property))),
  );
  if (propertyName === undefined) return schema;
  const mapping = Object.fromEntries(
    members.flatMap(({ reference, tags }) =>
      (tags.get(propertyName) ?? []).map((value) => [value, reference]),
    ),
  );
  return { ...rest, oneOf: anyOf as readonly unknown[], discriminator: { propertyName, mapping } };
}

/** The properties of an object that are always there with one of a few values. */
function tagsOf(reference: string, schemas: FlatSchemas): ReadonlyMap<string, readonly string[]> {
  const schema = schemas[reference.slice(reference.lastIndexOf('/') + 1)];
  if (schema === undefined || typeof schema === 'boolean') return new Map();
  const { properties = {}, required = [] } = schema;
  return new Map(
    Object.entries(properties as Readonly<Record<string, Schema>>).flatMap(([key, value]) => {
      const values = typeof value === 'boolean' ? undefined : value['enum'];
      const isTag = Array.isArray(values) && (required as readonly string[]).includes(key);
      return isTag ? [[key, values.map(String)] as const] : [];
    }),
  );
}

function isUnique(lists: readonly (readonly string[] | undefined)[]): boolean {
  const all = lists.flatMap((list) => list ?? []);
  return lists.every((list) => list !== undefined) && new Set(all).size === all.length;
}
