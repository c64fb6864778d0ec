import type { NullPath, OperationFacts } from '../../runtime/engine/facts.js';
import { within } from '../../runtime/engine/merge.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import {
  asObject,
  isJsonObject,
  type Json,
  type JsonObject,
  objectIn,
} from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { definition } from './schema-base.js';

export const SCHEMAS = '/api/v1/meta/schemas/user';

/** Id of the schema of the default user type. */
export const DEFAULT_SCHEMA = 'default';

/** A schema without custom attributes. */
export function newSchema(
  name: string,
  title: string,
  base: JsonObject,
  { clock }: World,
): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-04/schema#',
    name,
    title,
    lastUpdated: clock.iso(),
    created: clock.iso(),
    definitions: {
      custom: definition('#custom', {}),
      base,
    },
    type: 'object',
    properties: {
      profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] },
    },
  };
}

/** Says whether null removes an attribute of `#base` or `#custom`, as the operation says. */
export function removableIn(
  { removedByNull = [] }: Pick<OperationFacts, 'removedByNull'>,
  part: string,
): (attribute: string) => boolean {
  const steps = ['definitions', part, 'properties'];
  const places = steps.reduce<readonly NullPath[]>(
    (inside, step) => within(inside, step).inside,
    removedByNull,
  );
  return (name) => within(places, name).isRemovable;
}

/**
 * Applies changes of attributes to a schema. An attribute that is null is removed where the operation says so.
 *
 * @param defaults What Okta adds to a new attribute.
 */
export function amended(
  schema: JsonObject,
  { body: sent, operation, world }: Pick<RouteCall, 'body' | 'operation' | 'world'>,
  defaults: JsonObject,
): JsonObject {
  const { definitions, title, description } = sent;
  const old = objectIn(schema, 'definitions');
  const wanted = asObject(definitions);
  const parts = Object.entries(old).map(([name, part]) => {
    const added = name === 'custom' ? defaults : {};
    const isRemovable = removableIn(operation, name);
    return [name, isJsonObject(part) ? amendedPart(part, wanted[name], added, isRemovable) : part];
  });
  return {
    ...schema,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    definitions: Object.fromEntries(parts),
    lastUpdated: world.clock.iso(),
  };
}

/** Names of the attributes that a schema no longer has. */
export function removedFrom(before: JsonObject, after: JsonObject): string[] {
  const left = attributesOf(after);
  return Object.keys(attributesOf(before)).filter((name) => !Object.hasOwn(left, name));
}

/** The attributes of a schema, of both its parts. */
export function attributesOf(schema: JsonObject): JsonObject {
  const definitions = objectIn(schema, 'definitions');
  return Object.assign(
    {},
    ...['base', 'custom'].map((part) => objectIn(objectIn(definitions, part), 'properties')),
  );
}

function amendedPart(
  part: JsonObject,
  sent: Json | undefined,
  defaults: JsonObject,
  isRemovable: (attribute: string) => boolean,
): JsonObject {
  const asked = isJsonObject(sent) && objectIn(sent, 'properties');
  const properties = new Map(Object.entries(objectIn(part, 'properties')));
  for (const [name, value] of Object.entries(asked)) {
    if (value === null && isRemovable(name)) properties.delete(name);
    else if (isJsonObject(value)) {
      properties.set(name, attribute(asObject(properties.get(name) ?? defaults), value));
    }
  }
  return definition(String(part['id']), Object.fromEntries(properties));
}

/** An attribute with what was sent of it. Okta stores no null, and no `required: false`. */
function attribute(before: JsonObject, sent: JsonObject): JsonObject {
  const set = Object.entries(sent).filter(([, value]) => value !== null);
  const { required, ...rest } = { ...before, ...Object.fromEntries(set) };
  return { ...rest, ...(required !== undefined && required !== false && { required }) };
}
