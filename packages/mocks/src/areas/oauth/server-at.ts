import { notFound } from '../../runtime/engine/fault.js';
import type { World } from '../../runtime/world/types.js';
import { DEFAULT_NAME, defaultServerId } from '../default-server.js';
import { SERVERS } from '../paths.js';

/** What is below an authorization server of its own: endpoints, keys and metadata. Those of the org's have no id. */
const BELOW = /^\/oauth2\/(?!v1\/)([^/]+)\/(?:v1|\.well-known)\//;

/**
 * The id of the authorization server below which a path is; undefined for the org's own server and any other path.
 *
 * @throws {OktaFault} 404 for a server that the org does not have.
 */
export function serverAt(path: string, world: World): string | undefined {
  const named = BELOW.exec(path)?.[1];
  if (named === undefined) return undefined;
  const id = named === DEFAULT_NAME ? (defaultServerId(world) ?? named) : named;
  const servers = world.store.collection(SERVERS);
  // A description may lack authorization servers. Its mock has none, and takes any.
  if (servers.size > 0 && !servers.has(id)) throw notFound(named, 'AuthorizationServer');
  return id;
}
