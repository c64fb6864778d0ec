import { without } from '../../runtime/engine/merge.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';
import { GROUPS } from '../paths.js';
import { amended, newSchema, removedFrom } from './new-schema.js';
import { groupDefinition } from './schema-base.js';

const PATH = '/api/v1/meta/schemas/group/default';

function shown({ world, present }: Pick<RouteCall, 'world' | 'present'>): Reply {
  const id = world.orgUrl + PATH.replace('/api/v1', '');
  return { status: 200, body: { id, ...present(PATH, PATH, world.store.single(PATH) ?? {}) } };
}

/** Takes attributes, which the schema no longer has, out of the profiles of groups. */
function clear(attributes: readonly string[], { store }: World): void {
  const groups = store.collection(GROUPS);
  if (attributes.length === 0) return;
  for (const [id, group] of groups.entries()) {
    groups.set(id, { ...group, profile: without(objectIn(group, 'profile'), attributes) });
  }
}

/** The schema of group profiles. */
export const groupSchema = defineBehaviour({
  resources: {
    [PATH]: {
      entity: 'GroupSchema',
      links: (_standard, _item, href): JsonObject => ({ self: related('self', href) }),
    },
  },
  handlers: {
    'GET /api/v1/meta/schemas/group/default': shown,
    'POST /api/v1/meta/schemas/group/default'(call) {
      const { world } = call;
      const before = world.store.single(PATH) ?? {};
      const after = amended(before, call);
      world.store.setSingle(PATH, after);
      clear(removedFrom(before, after), world);
      return shown(call);
    },
  },
  events: {
    'POST /api/v1/meta/schemas/group/default': 'group.schema.update',
  },
  populate(world) {
    const schema = newSchema('group', 'Okta group', groupDefinition(), world);
    world.store.setSingle(PATH, { ...schema, description: 'Okta group profile template' });
  },
});
