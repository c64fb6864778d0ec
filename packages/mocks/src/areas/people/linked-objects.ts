import { notFound, validationFailed } from '../../runtime/engine/fault.js';
import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { USERS } from '../paths.js';

const DEFINITIONS = '/api/v1/meta/schemas/user/linkedObjects';

const nameOf = (definition: JsonObject, side: 'primary' | 'associated'): string => {
  const part = definition[side];
  return isJsonObject(part) ? String(part['name']) : '';
};

/** Finds a definition by its primary or associated name, and says which of the two it was. */
function find(name: string, { store }: World) {
  for (const [id, definition] of store.collection(DEFINITIONS).entries()) {
    if (nameOf(definition, 'primary') === name) return { id, side: 'primary' as const };
    if (nameOf(definition, 'associated') === name) return { id, side: 'associated' as const };
  }
  return undefined;
}

/** Relation of linked users: the associated user on the left, the primary one on the right. */
const linksOf = (id: string, { store }: World) => store.relation(`#linked/${id}`);

/** Links between users, such as a manager and those who report. */
export const linkedObjects = defineBehaviour({
  resources: {
    [DEFINITIONS]: {
      entity: 'LinkedObject',
      idOf: (definition) => nameOf(definition, 'primary'),
      resolve: (name, world) => find(name, world)?.id,
      complete(made, _sent, world) {
        for (const side of ['primary', 'associated'] as const) {
          if (find(nameOf(made, side), world) === undefined) continue;
          throw validationFailed(`${side}.name`, [
            `${side}.name: A linked object with this name exists`,
          ]);
        }
        return made;
      },
      links: (_standard, _item, href) => ({ self: link(href) }),
    },
    // Paths name relationships here, which are no things of the user.
    [`${USERS}/{userId}/linkedObjects`]: { unlisted: true },
  },
  handlers: {
    'PUT /api/v1/users/{associatedUserId}/linkedObjects/{primaryRelationshipName}/{primaryUserId}'({
      params,
      world,
    }) {
      const { associatedUserId, primaryRelationshipName, primaryUserId } = params;
      const definition = find(primaryRelationshipName, world);
      if (definition === undefined) throw notFound(primaryRelationshipName, 'LinkedObject');
      if (!world.store.collection(USERS).has(primaryUserId)) throw notFound(primaryUserId, 'User');
      const pairs = linksOf(definition.id, world);
      for (const old of pairs.rights(associatedUserId)) pairs.remove(associatedUserId, old);
      pairs.add(associatedUserId, primaryUserId);
      return { status: 204 };
    },
    'GET /api/v1/users/{userId}/linkedObjects/{relationshipName}'({ params, world }) {
      const definition = find(params.relationshipName, world);
      if (definition === undefined) throw notFound(params.relationshipName, 'LinkedObject');
      const pairs = linksOf(definition.id, world);
      const ids =
        definition.side === 'primary' ? pairs.rights(params.userId) : pairs.lefts(params.userId);
      const body = ids.map((id) => ({ _links: { self: link(`${world.orgUrl}${USERS}/${id}`) } }));
      return { status: 200, body };
    },
    'DELETE /api/v1/users/{userId}/linkedObjects/{relationshipName}'({ params, world }) {
      const definition = find(params.relationshipName, world);
      if (definition !== undefined) {
        const pairs = linksOf(definition.id, world);
        for (const other of pairs.rights(params.userId)) pairs.remove(params.userId, other);
      }
      return { status: 204 };
    },
  },
  events: {
    'POST /api/v1/meta/schemas/user/linkedObjects': 'user.linked_object.definition.create',
    'DELETE /api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}':
      'user.linked_object.definition.delete',
    'PUT /api/v1/users/{associatedUserId}/linkedObjects/{primaryRelationshipName}/{primaryUserId}':
      'user.linked_object.set',
    'DELETE /api/v1/users/{userId}/linkedObjects/{relationshipName}': 'user.linked_object.remove',
  },
});
