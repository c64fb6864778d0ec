import type { NullPath } from '../../runtime/engine/facts.js';
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
import { ATTRIBUTE_DEFAULTS } from './schema-base.js';

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
      custom: { id: '#custom', type: 'object', properties: {}, required: [] },
      base,
    },
    type: 'object',
    properties: {
      profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] },
    },
  };
}

/** Applies changes of attributes to a schema. An attribute that is null is removed where the operation says so. */
export function amended(
  schema: JsonObject,
  { body: sent, operation, world }: Pick<RouteCall, 'body' | 'operation' | 'world'>,
): JsonObject {
  const removed = within(operation.removedByNull ?? [], 'definitions').inside;
  const { definitions, title, description } = sent;
  const old = objectIn(schema, 'definitions');
  const wanted = asObject(definitions);
  const parts = Object.entries(old).map(([name, part]) => [
    name,
    isJsonObject(part) ? amendedPart(part, { name, sent: wanted[name], removed }) : part,
  ]);
  return {
    ...schema,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    definitions: Object.fromEntries(parts),
    lastUpdated: world.clock.iso(),
  };
}

/** What is to be changed of `#base` or `#custom`. */
interface Amendment {
  readonly name: string;
  readonly sent: Json | undefined;
  readonly removed: readonly NullPath[];
}

function amendedPart(part: JsonObject, { name: ofPart, sent, removed }: Amendment): JsonObject {
  const places = within(within(removed, ofPart).inside, 'properties').inside;
  const isCustom = ofPart === 'custom';
  const before = objectIn(part, 'properties');
  const asked = isJsonObject(sent) && objectIn(sent, 'properties');
  const properties = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(asked)) {
    const known = properties.get(name);
    if (value === null && within(places, name).isRemovable) properties.delete(name);
    else if (isJsonObject(value)) {
      // Okta does not store `required: false`.
      const set = Object.entries(value).filter(
        ([key, one]) => one !== null && !(key === 'required' && one === false),
      );
      const start = isJsonObject(known) ? known : isCustom ? ATTRIBUTE_DEFAULTS : {};
      properties.set(name, { ...start, ...Object.fromEntries(set) });
    }
  }
  return { ...part, properties: Object.fromEntries(properties) };
}
