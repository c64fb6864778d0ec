import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import { notFound, validationFailed } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { link } from '../links.js';
import { certificateOf, newCsr, newKey } from './keys.js';

/*
 * Signing keys and certificate signing requests work alike for applications and identity providers.
 * Only the path of their owner differs.
 */

/** Rules of collections of keys. The id of a key is its `kid`, and keys have no links. */
export const keyRules: ResourceRules = {
  entity: 'JsonWebKey',
  idOf: ({ kid }) => String(kid),
  present: ({ _links, ...key }) => key,
};

export const csrRules: ResourceRules = {
  entity: 'Csr',
  complete: (_made, { csr }, world) => newCsr(world.newToken(43), csr, world),
  present: (shown, { orgUrl }, path) => ({
    ...shown,
    _links: {
      self: link(orgUrl + path, 'GET', 'DELETE'),
      publish: link(`${orgUrl}${path}/lifecycle/publish`, 'POST'),
    },
  }),
};

/** The parts of a call that do not depend on its params. */
type Doing = Pick<RouteCall, 'world' | 'operation'>;

const DEFAULT_YEARS = 10;

/** Makes a key. @param owner Path of the application or provider that it is for. */
export function generateKey(owner: string, years: unknown, { world, operation }: Doing): Reply {
  const key = newKey(world, typeof years === 'number' ? years : DEFAULT_YEARS);
  return stored(owner, key, world, operation.status);
}

/** Copies a key to another application or provider. Throws `E0000007` where that one does not exist. */
export function cloneKey(
  from: string,
  kid: string,
  to: { readonly collection: string; readonly id: unknown; readonly entity: string },
  { world, operation }: Doing,
): Reply {
  const { store } = world;
  const other = String(to.id);
  if (!store.collection(to.collection).has(other)) throw notFound(other, to.entity);
  const owner = `${to.collection}/${other}`;
  if (store.collection(`${owner}/credentials/keys`).has(kid)) {
    throw validationFailed('kid', [
      `kid: Key already exists in the list of key credentials: ${kid}`,
    ]);
  }
  const key = store.collection(`${from}/credentials/keys`).get(kid) ?? {};
  return stored(owner, key, world, operation.status);
}

/**
 * Makes a certificate signing request. Its path is the `Location` of the answer. What writes requests is loaded with the first one:
 * most programs never make one.
 */
export async function generateCsr(
  owner: string,
  call: Doing & Pick<RouteCall, 'body' | 'generic'>,
): Promise<Reply> {
  const { requestFor } = await import('./csr/request.js');
  const csr = await requestFor(call.body, call.world.random);
  const reply = call.generic({ body: { ...call.body, csr } });
  const id = isJsonObject(reply.body) ? reply.body['id'] : undefined;
  const location = `${call.world.orgUrl}${owner}/credentials/csrs/${String(id)}`;
  return { ...reply, headers: { location } };
}

/** Turns a certificate signing request and its certificate into a key. */
export async function publish(
  owner: string,
  csr: string,
  certificate: unknown,
  { world, operation }: Doing,
): Promise<Reply> {
  const { modulusIn } = await import('./csr/request.js');
  const requests = world.store.collection(`${owner}/credentials/csrs`);
  const n = modulusIn(requests.get(csr)?.['csr']);
  const x5c = [await certificateOf(certificate)];
  const key = { ...newKey(world, DEFAULT_YEARS), ...(n !== undefined && { n }), x5c };
  requests.delete(csr);
  return stored(owner, key, world, operation.status);
}

function stored(owner: string, key: JsonObject, world: World, status: number): Reply {
  const kid = String(key['kid']);
  const path = `${owner}/credentials/keys`;
  world.store.collection(path).set(kid, key);
  return { status, body: key, headers: { location: `${world.orgUrl}${path}/${kid}` } };
}
