import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { objectIn } from '../../runtime/json.js';
import { without } from '../../runtime/engine/merge.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';
import { USERS } from '../paths.js';
import { amended, DEFAULT_SCHEMA, newSchema, removedFrom, SCHEMAS } from './new-schema.js';
import { baseDefinition } from './schema-base.js';
import { defaultTypeId, schemaIdOf, typeIdOf, TYPES } from './type-ids.js';

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
      const { params, world } = call;
      const name = nameIn(params.schemaId, world);
      const all = world.store.collection(SCHEMAS);
      const before = all.get(name) ?? {};
      const after = amended(before, call);
      all.set(name, after);
      clear(name, removedFrom(before, after), world);
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

/** Takes attributes, which a schema no longer has, out of the profiles of its users. */
function clear(schema: string, attributes: readonly string[], world: World): void {
  const users = world.store.collection(USERS);
  if (attributes.length === 0) return;
  for (const [id, user] of users.entries()) {
    const profile = objectIn(user, 'profile');
    const type = String(objectIn(user, 'type')['id']);
    const isOfType = nameIn(schemaIdOf(type, world), world) === schema;
    if (!isOfType || !attributes.some((name) => name in profile)) continue;
    users.set(id, { ...user, profile: without(profile, attributes) });
  }
}

function nameIn(schemaId: string, world: World): string {
  const isDefault = schemaId === schemaIdOf(defaultTypeId(world), world);
  return isDefault ? DEFAULT_SCHEMA : schemaId;
}
