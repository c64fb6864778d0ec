import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import {
  asObject,
  isJsonObject,
  type Json,
  type JsonObject,
  objectIn,
} from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';
import { ATTRIBUTE_DEFAULTS, baseDefinition } from './schema-base.js';
import { defaultTypeId, schemaIdOf, typeIdOf, TYPES } from './type-ids.js';

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

/** The schema as it is shown. Its id is the URL of the request. */
function shown(name: string, { world, present }: Pick<RouteCall, 'world' | 'present'>): Reply {
  const schema = world.store.collection(SCHEMAS).get(name) ?? {};
  const body = present(SCHEMAS, `${SCHEMAS}/${name}`, schema);
  return { status: 200, body: { id: `${world.orgUrl}/meta/schemas/user/${name}`, ...body } };
}

/** Schemas of user profiles. */
export const schemas = defineBehaviour({
  resources: {
    [SCHEMAS]: {
      entity: 'UserSchema',
      prefix: 'osc',
      resolve: (name, world) =>
        name === schemaIdOf(defaultTypeId(world), world) ? DEFAULT_SCHEMA : undefined,
      links(_standard, _item, href, world) {
        const name = href.slice(href.lastIndexOf('/') + 1);
        const isDefault = name === DEFAULT_SCHEMA;
        const type = isDefault ? defaultTypeId(world) : typeIdOf(name, world);
        const id = isDefault ? schemaIdOf(type, world) : name;
        return {
          self: related('self', `${world.orgUrl}${SCHEMAS}/${id}`),
          type: related('type', `${world.orgUrl}${TYPES}/${type}`),
        };
      },
    },
  },
  handlers: {
    'GET /api/v1/meta/schemas/user/{schemaId}': (call) =>
      shown(nameIn(call.params.schemaId, call.world), call),
    'POST /api/v1/meta/schemas/user/{schemaId}'(call) {
      const { params, body, world } = call;
      const name = nameIn(params.schemaId, world);
      const all = world.store.collection(SCHEMAS);
      all.set(name, amended(all.get(name) ?? {}, body, world));
      return shown(name, call);
    },
  },
  events: {
    'POST /api/v1/meta/schemas/user/{schemaId}': 'user.schema.update',
  },
  populate(world) {
    const schema = newSchema('user', 'User', baseDefinition(), world);
    const description = 'Okta user profile template with default permission settings';
    world.store.collection(SCHEMAS).set(DEFAULT_SCHEMA, { ...schema, description });
  },
});

function nameIn(schemaId: string, world: World): string {
  const isDefault = schemaId === schemaIdOf(defaultTypeId(world), world);
  return isDefault ? DEFAULT_SCHEMA : schemaId;
}
