import { OktaFault } from '../../runtime/engine/fault.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';
import { OWNER } from '../owner.js';
import { baseDefinition } from './schema-base.js';
import { newSchema, SCHEMAS } from './new-schema.js';
import { defaultTypeId, schemaIdOf, tieSchema, TYPES } from './type-ids.js';

/** User types: each has a schema of its own. */
export const types = defineBehaviour({
  resources: {
    [TYPES]: {
      entity: 'UserType',
      prefix: 'oty',
      resolve: (name, world) => (name === 'default' ? defaultTypeId(world) : undefined),
      complete(made, _sent, world) {
        const schemaId = world.newId('osc');
        tieSchema(String(made['id']), schemaId, world);
        const schema = newSchema(
          String(made['name']),
          String(made['displayName']),
          baseDefinition(),
          world,
        );
        world.store.collection(SCHEMAS).set(schemaId, schema);
        return {
          description: null,
          ...made,
          createdBy: OWNER,
          lastUpdatedBy: OWNER,
          default: false,
        };
      },
      links: (_standard, { id }, href, world) => ({
        schema: related('schema', `${world.orgUrl}${SCHEMAS}/${schemaIdOf(String(id), world)}`),
        self: related('self', href),
      }),
      beforeDelete(id, world) {
        const type = world.store.collection(TYPES).get(id);
        if (type?.['default'] === true) {
          throw new OktaFault(409, 'E0000192', 'The default user type cannot be deleted.');
        }
        world.store.collection(SCHEMAS).delete(schemaIdOf(id, world));
      },
    },
  },
  events: {
    'POST /api/v1/meta/types/user': 'user_type.create',
    'POST /api/v1/meta/types/user/{typeId}': 'user_type.update',
    'PUT /api/v1/meta/types/user/{typeId}': 'user_type.update',
    'DELETE /api/v1/meta/types/user/{typeId}': 'user_type.delete',
  },
  populate(world) {
    const id = world.newId('oty');
    const now = world.clock.iso();
    tieSchema(id, world.newId('osc'), world);
    world.store.collection(TYPES).set(id, {
      id,
      displayName: 'User',
      name: 'user',
      description: 'Okta user profile template with default permission settings',
      createdBy: OWNER,
      lastUpdatedBy: OWNER,
      created: now,
      lastUpdated: now,
      default: true,
    });
  },
});
