import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { APPS } from '../paths.js';
import { amended, type AttributeRule } from '../people/new-schema.js';
import { appSchema, schemaPath } from './app-schema.js';

/**
 * Attributes of an application's users: they have no say about sources and permissions, and only lists are united. The base
 * attributes are Okta's own, so that only those that exist can be changed.
 */
const attributeOfApp: AttributeRule = (part, before, sent) => {
  if (part === 'base' && before === undefined) return undefined;
  const merged: JsonObject = { scope: 'NONE', ...before, ...sent };
  const entries = Object.entries(merged).filter(
    ([key, value]) =>
      value !== null &&
      !OF_USERS.includes(key) &&
      !(key === 'required' && value === false) &&
      !(key === 'union' && merged['type'] !== 'array'),
  );
  return Object.fromEntries(entries);
};

const OF_USERS = ['master', 'permissions', 'mutability'];

function write(call: RouteCall<'/{appInstanceId}'>): Reply {
  const { params, world, operation } = call;
  const schema = amended(appSchema(params.appInstanceId, world), call, attributeOfApp);
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
