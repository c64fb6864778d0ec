import { fill } from '../../runtime/engine/paths.js';
import type { Call, Reply } from '../../runtime/engine/types.js';
import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineArea } from '../define.js';
import { related } from '../links.js';
import { ATTRIBUTE_DEFAULTS } from './schema-base.js';
import { amended, newSchema } from './schemas.js';

type SchemaCall = Pick<Call, 'operation' | 'params' | 'world' | 'present'>;

/** A schema that is alone at its path, and there from the first. */
function schemaAt(path: string, world: World): JsonObject {
  const known = world.store.single(path);
  if (known !== undefined) return known;
  return path.includes('/group/')
    ? newSchema('group', 'Okta group', base('name', 'Name'), world)
    : newSchema('app_user', 'Application User', base('userName', 'Username'), world);
}

function base(name: string, title: string): JsonObject {
  const attribute = { title, type: 'string', required: true, ...ATTRIBUTE_DEFAULTS };
  return { id: '#base', type: 'object', properties: { [name]: attribute }, required: [name] };
}

function read(call: SchemaCall): Reply {
  const { operation, params, world } = call;
  const path = fill(operation.target, params);
  return shown(path, schemaAt(path, world), call);
}

function write(call: SchemaCall): Reply {
  const { operation, params, world } = call;
  const path = fill(operation.target, params);
  const body = params[operation.body ?? ''];
  const sent = isJsonObject(body as JsonObject) ? (body as JsonObject) : {};
  const changed = amended(schemaAt(path, world), sent, world);
  world.store.setSingle(path, changed);
  return shown(path, changed, call);
}

function shown(path: string, schema: JsonObject, { operation, world, present }: SchemaCall): Reply {
  const id = world.orgUrl + path.replace('/api/v1', '');
  return { status: operation.status, body: { id, ...present(operation.target, path, schema) } };
}

const links = (_own: JsonObject, _item: JsonObject, href: string): JsonObject => ({
  self: related('self', href),
});

/** Schemas of groups and of applications' users. */
export const otherSchemas = defineArea({
  resources: {
    '/api/v1/meta/schemas/group/default': { entity: 'GroupSchema', links },
    '/api/v1/meta/schemas/apps/{appInstanceId}/default': { entity: 'UserSchema', links },
  },
  handlers: {
    getGroupSchema: (call) => read(call as unknown as SchemaCall),
    updateGroupSchema: (call) => write(call as unknown as SchemaCall),
    getApplicationUserSchema: (call) => read(call as unknown as SchemaCall),
    updateApplicationUserProfile: (call) => write(call as unknown as SchemaCall),
  },
  events: {
    updateGroupSchema: 'group.schema.update',
    updateApplicationUserProfile: 'application.schema.update',
  },
});
