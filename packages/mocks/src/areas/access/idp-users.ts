import { notFound } from '../../runtime/engine/fault.js';
import type { JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { IDPS, USERS } from '../paths.js';

const IDP_USERS = `${IDPS}/{idpId}/users`;
const IDPS_OF = `${USERS}/{userId}/idps`;

/** Users that are known to an identity provider. */
export const idpUsers = defineBehaviour({
  resources: {
    [IDP_USERS]: {
      entity: 'IdpAppUser',
      links: (_standard, { id }, href, { orgUrl }) => ({
        self: link(href, 'GET', 'DELETE'),
        idp: { href: href.slice(0, href.indexOf('/users')) },
        user: { href: `${orgUrl}${USERS}/${String(id)}` },
      }),
    },
  },
  handlers: {
    'POST /api/v1/idps/{idpId}/users/{userId}'({ params, body, world, operation, present }) {
      const { idpId, userId } = params;
      const { store, clock } = world;
      if (!store.collection(USERS).has(userId)) throw notFound(userId, 'User');
      const { externalId } = body;
      const path = `${IDPS}/${idpId}/users`;
      const { created = clock.iso() } = store.collection(path).get(userId) ?? {};
      const linked: JsonObject = {
        id: userId,
        externalId,
        created,
        lastUpdated: clock.iso(),
        profile: {},
      };
      store.collection(path).set(userId, linked);
      store.relation(IDPS_OF).add(`${USERS}/${userId}/idps`, idpId);
      return { status: operation.status, body: present(IDP_USERS, `${path}/${userId}`, linked) };
    },
    'DELETE /api/v1/idps/{idpId}/users/{userId}'(call) {
      const { params, world } = call;
      const reply = call.generic();
      world.store.relation(IDPS_OF).remove(`${USERS}/${params.userId}/idps`, params.idpId);
      return reply;
    },
  },
  events: {
    'POST /api/v1/idps/{idpId}/users/{userId}': 'user.authentication.link_idp',
    'DELETE /api/v1/idps/{idpId}/users/{userId}': 'user.authentication.unlink_idp',
  },
});
