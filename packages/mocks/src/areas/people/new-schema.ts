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

/** Applies changes of attributes to a schema. An attribute that is null is removed. */
export function amended(schema: JsonObject, sent: JsonObject, { clock }: World): JsonObject {
  const { definitions, title, description } = sent;
  const old = objectIn(schema, 'definitions');
  const wanted = asObject(definitions);
  const parts = Object.entries(old).map(([name, part]) => [
    name,
    isJsonObject(part) ? amendedPart(part, wanted[name], name === 'custom') : part,
  ]);
  return {
    ...schema,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    definitions: Object.fromEntries(parts),
    lastUpdated: clock.iso(),
  };
}

function amendedPart(part: JsonObject, sent: Json | undefined, isCustom: boolean): JsonObject {
  const before = objectIn(part, 'properties');
  const asked = isJsonObject(sent) && objectIn(sent, 'properties');
  const properties = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(asked)) {
    const known = properties.get(name);
    if (value === null) properties.delete(name);
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
