import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { asObject } from '../../runtime/json.js';
import { newUuid } from '../../runtime/world/uuid.js';
import { newKey } from '../access/keys.js';
import { defineBehaviour } from '../define.js';

/** Adds the public key, which only the answers to changes show. */
function withKey(call: RouteCall): Reply {
  const reply = call.generic();
  const body = asObject(reply.body);
  const { e, n, kty } = newKey(call.world, 10);
  const key = { kty, alg: 'RSA', kid: body['keyId'], use: null, e, n };
  return { ...reply, body: { ...body, _embedded: key } };
}

/** Keys with which inline hooks are called. */
export const hookKeys = defineBehaviour({
  resources: {
    '/api/v1/hook-keys': {
      entity: 'HookKey',
      prefix: 'HKY',
      complete: (made, _sent, world) => ({ ...made, keyId: newUuid(world), isUsed: false }),
    },
  },
  handlers: {
    'POST /api/v1/hook-keys': withKey,
    'PUT /api/v1/hook-keys/{id}': withKey,
  },
});
