import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';
import { ATTRIBUTE_DEFAULTS } from './schema-base.js';
import { amended, newSchema } from './new-schema.js';

/** The schema at a path. Until it is changed, it is a default one. */
function schemaAt(path: string, world: World): JsonObject {
  const known = world.store.single(path);
  if (known !== undefined) return known;
  return newSchema('app_user', 'Application User', base('userName', 'Username'), world);
}

function base(name: string, title: string): JsonObject {
  const attribute = { title, type: 'string', required: true, ...ATTRIBUTE_DEFAULTS };
  return { id: '#base', type: 'object', properties: { [name]: attribute }, required: [name] };
}

function read(call: RouteCall): Reply {
  return shown(schemaAt(call.path, call.world), call);
}

function write(call: RouteCall): Reply {
  const { path, body, world } = call;
  const changed = amended(schemaAt(path, world), body, world);
  world.store.setSingle(path, changed);
  return shown(changed, call);
}

function shown(schema: JsonObject, { operation, path, world, present }: RouteCall): Reply {
  const id = world.orgUrl + path.replace('/api/v1', '');
  return { status: operation.status, body: { id, ...present(operation.target, path, schema) } };
}

const links = (_standard: JsonObject, _item: JsonObject, href: string): JsonObject => ({
  self: related('self', href),
});

/** Schemas of applications' users. */
export const otherSchemas = defineBehaviour({
  resources: {
    '/api/v1/meta/schemas/apps/{appInstanceId}/default': { entity: 'UserSchema', links },
  },
  handlers: {
    'GET /api/v1/meta/schemas/apps/{appInstanceId}/default': read,
    'POST /api/v1/meta/schemas/apps/{appInstanceId}/default': write,
  },
  events: {
    'POST /api/v1/meta/schemas/apps/{appInstanceId}/default': 'application.schema.update',
  },
});
