import { notFound, validationFailed } from '../../runtime/engine/fault.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { GROUPS, USERS } from '../paths.js';

const OWNERS = `${GROUPS}/{groupId}/owners`;

/** A user or a group that may own a group, with the name that lists show. */
function ownerOf({ id, type }: JsonObject, { store }: World): JsonObject {
  const isUser = type !== 'GROUP';
  const found = store.collection(isUser ? USERS : GROUPS).get(String(id));
  if (found === undefined) throw notFound(String(id), isUser ? 'User' : 'UserGroup');
  const { firstName, lastName, name } = objectIn(found, 'profile');
  const displayName = isUser ? `${String(firstName ?? '')} ${String(lastName ?? '')}`.trim() : name;
  return { displayName: displayName ?? null };
}

/** Owners of groups, as Okta's documentation shows them. */
export const groupOwners = defineBehaviour({
  resources: {
    [OWNERS]: {
      entity: 'GroupOwner',
      idOf: ({ id }) => String(id),
      complete(_made, sent, world, path) {
        const { id, type } = sent;
        if (typeof id !== 'string') {
          throw validationFailed('id', ['id: The field cannot be left blank']);
        }
        if (world.store.collection(path).has(id)) {
          throw validationFailed('id', ['Provided owner is already assigned to this group']);
        }
        return {
          id,
          type: type ?? 'USER',
          resolved: true,
          originId: sent['originId'] ?? null,
          originType: sent['originType'] ?? 'OKTA_DIRECTORY',
          ...ownerOf(sent, world),
          lastUpdated: world.clock.iso(),
        };
      },
    },
  },
});
