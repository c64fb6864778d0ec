import { notFound } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';

const SERVERS = '/api/v1/authorizationServers';

/** Relation of authorization servers to those whose tokens they trust. */
const TRUSTED = '#trusted-servers';

/** The servers with these ids, as the lists of trusted servers show them: without links. */
function shown(ids: readonly string[], { world, present }: Pick<RouteCall, 'world' | 'present'>) {
  return ids.flatMap((id): JsonObject[] => {
    const server = world.store.collection(SERVERS).get(id);
    if (server === undefined) return [];
    return [{ ...present(SERVERS, `${SERVERS}/${id}`, server), _links: null }];
  });
}

/** Authorization servers that trust each other's tokens. */
export const associatedServers = defineBehaviour({
  handlers: {
    'POST /api/v1/authorizationServers/{id}/associatedServers'(call) {
      const { params, body, world } = call;
      const ids = Array.isArray(body['trusted']) ? body['trusted'].map(String) : [];
      const known = world.store.collection(SERVERS);
      for (const other of ids) {
        if (!known.has(other)) throw notFound(other, 'AuthorizationServer');
        world.store.relation(TRUSTED).add(params.id, other);
      }
      return { status: 200, body: shown(ids, call) };
    },
    'GET /api/v1/authorizationServers/{id}/associatedServers'(call) {
      const relation = call.world.store.relation(TRUSTED);
      const { id } = call.params;
      const isTrusting = call.query['trusted'] === false;
      return {
        status: 200,
        body: shown(isTrusting ? relation.lefts(id) : relation.rights(id), call),
      };
    },
    'DELETE /api/v1/authorizationServers/{id}/associatedServers/{other}'({ params, world }) {
      const isGone = world.store.relation(TRUSTED).remove(params.id, params.other);
      if (!isGone) throw notFound(params.other, 'AuthorizationServer');
      return { status: 204 };
    },
  },
});
