import type { NullPath, OperationFacts } from '../../runtime/engine/facts.js';
import { within } from '../../runtime/engine/merge.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import { asObject, isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { ATTRIBUTE_DEFAULTS, definition, MASTER } from './schema-base.js';

export const SCHEMAS = '/api/v1/meta/schemas/user';

/** Id of the schema of the default user type. */
export const DEFAULT_SCHEMA = 'default';

/**
 * A schema without custom attributes.
 *
 * @param base Its part `#base`.
 */
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
 * What is stored of an attribute; undefined for one that the schema does not take.
 *
 * @param part `base` or `custom`.
 * @param before The attribute as it is stored; undefined for a new one.
 */
export type AttributeRule = (
  part: string,
  before: JsonObject | undefined,
  sent: JsonObject,
) => JsonObject | undefined;

/** Attributes of users and groups. Okta stores no null, and no `required: false`. */
const attributeOfPeople: AttributeRule = (part, before, sent) => {
  const defaults = part === 'custom' ? { ...ATTRIBUTE_DEFAULTS, ...MASTER } : {};
  const set = Object.entries(sent).filter(([, value]) => value !== null);
  const { required, ...rest } = { ...(before ?? defaults), ...Object.fromEntries(set) };
  return { ...rest, ...(required !== undefined && required !== false && { required }) };
};

/** Applies changes of attributes to a schema. An attribute that is null is removed where the operation says so. */
export function amended(
  schema: JsonObject,
  { body: sent, operation, world }: Pick<RouteCall, 'body' | 'operation' | 'world'>,
  rule = attributeOfPeople,
): JsonObject {
  const { definitions, title, description } = sent;
  const old = objectIn(schema, 'definitions');
  const wanted = asObject(definitions);
  const parts = Object.keys(old).map((part) => {
    const asked = objectIn(asObject(wanted[part]), 'properties');
    const attributes = attributesAfter(asked, objectIn(objectIn(old, part), 'properties'), {
      isRemovable: removableIn(operation, part),
      stored: (before, value) => rule(part, before, value),
    });
    return [part, definition(`#${part}`, attributes)];
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

interface PartRules {
  readonly isRemovable: (attribute: string) => boolean;
  readonly stored: (before: JsonObject | undefined, sent: JsonObject) => JsonObject | undefined;
}

function attributesAfter(
  sent: JsonObject,
  before: JsonObject,
  { isRemovable, stored }: PartRules,
): JsonObject {
  const attributes = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(sent)) {
    if (value === null && isRemovable(name)) attributes.delete(name);
    if (!isJsonObject(value)) continue;
    const known = attributes.get(name);
    const after = stored(isJsonObject(known) ? known : undefined, value);
    if (after !== undefined) attributes.set(name, after);
  }
  return Object.fromEntries(attributes);
}
