import { without } from '../../runtime/engine/merge.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { APPS } from '../paths.js';
import { removableIn } from '../people/new-schema.js';
import { appSchema, schemaPath } from './app-schema.js';

/** Applies changes of attributes. An attribute that is null is removed where the operation says so. */
function amended(
  schema: JsonObject,
  { body: sent, operation, world: { clock } }: Pick<RouteCall, 'body' | 'operation' | 'world'>,
): JsonObject {
  const wanted = objectIn(sent, 'definitions');
  const { base, custom } = objectIn(schema, 'definitions');
  const changes = (part: string): JsonObject => objectIn(objectIn(wanted, part), 'properties');
  return {
    ...schema,
    ...Object.fromEntries(
      Object.entries(sent).filter(
        ([key, value]) => TEXTS.includes(key) && typeof value === 'string',
      ),
    ),
    lastUpdated: clock.iso(),
    definitions: {
      custom: changed(
        objectIn({ custom }, 'custom'),
        changes('custom'),
        removableIn(operation, 'custom'),
      ),
      base: changed(
        objectIn({ base }, 'base'),
        onlyKnown(changes('base'), objectIn({ base }, 'base')),
        removableIn(operation, 'base'),
      ),
    },
  };
}

const TEXTS = ['title', 'description'];

function onlyKnown(sent: JsonObject, part: JsonObject): JsonObject {
  const known = objectIn(part, 'properties');
  const entries = Object.entries(sent).filter(([name, value]) => name in known && value !== null);
  return Object.fromEntries(entries);
}

function changed(
  part: JsonObject,
  sent: JsonObject,
  isRemovable: (attribute: string) => boolean,
): JsonObject {
  const properties = new Map(Object.entries(objectIn(part, 'properties')));
  for (const [name, value] of Object.entries(sent)) {
    if (value === null && isRemovable(name)) properties.delete(name);
    else if (isJsonObject(value)) properties.set(name, attributeOf(properties.get(name), value));
  }
  const required = [...properties].filter(([, one]) => isRequired(one)).map(([name]) => name);
  return {
    ...without(part, ['properties', 'required']),
    properties: Object.fromEntries(properties),
    ...(properties.size > 0 && { required }),
  };
}

function isRequired(attribute: Json | undefined): boolean {
  return isJsonObject(attribute) && attribute['required'] === true;
}

/** An attribute as Okta stores it: applications have no say about sources and permissions, and only lists are united. */
function attributeOf(before: Json | undefined, sent: JsonObject): JsonObject {
  const merged: JsonObject = { scope: 'NONE', ...objectIn({ before }, 'before'), ...sent };
  const entries = Object.entries(merged).filter(
    ([key, value]) =>
      value !== null &&
      !OF_USERS.includes(key) &&
      !(key === 'required' && value === false) &&
      !(key === 'union' && merged['type'] !== 'array'),
  );
  return Object.fromEntries(entries);
}

const OF_USERS = ['master', 'permissions', 'mutability'];

function write(call: RouteCall<'/{appInstanceId}'>): Reply {
  const { params, world, operation } = call;
  const schema = amended(appSchema(params.appInstanceId, world), call);
  world.store.setSingle(schemaPath(params.appInstanceId), schema);
  return { status: operation.status, body: schema };
}

/** Schemas of the users of applications. They have no links. */
export const appSchemas = defineBehaviour({
  reads: [APPS],
  resources: { [schemaPath('{appInstanceId}')]: { entity: 'UserSchema' } },
  handlers: {
    'GET /api/v1/meta/schemas/apps/{appInstanceId}/default': ({ params, world, operation }) => ({
      status: operation.status,
      body: appSchema(params.appInstanceId, world),
    }),
    'POST /api/v1/meta/schemas/apps/{appInstanceId}/default': write,
  },
  events: {
    'POST /api/v1/meta/schemas/apps/{appInstanceId}/default': 'application.schema.update',
  },
});
