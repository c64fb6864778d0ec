import { importJWK, type JWK, jwtVerify } from 'jose';
import { isJsonArray, isJsonObject, type JsonObject, objectIn } from '../../../runtime/json.js';
import type { World } from '../../../runtime/world/types.js';
import { APPS } from '../../paths.js';
import { invalidClient } from '../fault.js';
import { activeClient } from '../tokens.js';
import { readJwt } from './jwt.js';
import { assertionFault } from '../assertion.js';

/** An application that has proved who it is. */
export interface Client {
  readonly clientId: string;
  readonly app: JsonObject;
  readonly method: 'private_key_jwt' | 'client_secret';
}

/** The identifiers of assertions that were used: each is good once. */
const USED = '#assertions';

/**
 * The application that sends a request, by its assertion or its secret. Both are verified: the signature by the keys that the
 * application was registered with, the secret by those that are active.
 *
 * @throws {OAuthFault} 401 invalid_client.
 */
export async function authenticateClient(
  form: URLSearchParams,
  request: Request,
  world: World,
): Promise<Client> {
  const assertion = form.get('client_assertion');
  if (assertion !== null) return byAssertion(assertion, world);
  const [clientId, secret] = credentialsIn(form, request.headers.get('authorization'));
  if (clientId === null) throw invalidClient('No client credentials found.');
  const app = registered(clientId, world);
  if (!secretsOf(app, world).includes(secret ?? '')) {
    throw invalidClient('The client secret supplied for a confidential client is invalid.');
  }
  return { clientId, app, method: 'client_secret' };
}

async function byAssertion(assertion: string, world: World): Promise<Client> {
  const jwt = readJwt(assertion);
  const fault = assertionFault(jwt);
  if (fault !== undefined || jwt === undefined) throw invalidClient(fault ?? '');
  const clientId = String(jwt.claims['sub']);
  const app = registered(clientId, world);
  await verifySignature(assertion, String(jwt.header['alg']), jwt.header['kid'], app, world);
  const { jti } = jwt.claims;
  if (typeof jti === 'string') {
    const used = world.store.collection(USED);
    if (used.has(jti)) throw invalidClient('The client_assertion token has already been used.');
    used.set(jti, {});
  }
  const isSigned = !String(jwt.header['alg']).startsWith('HS');
  return { clientId, app, method: isSigned ? 'private_key_jwt' : 'client_secret' };
}

async function verifySignature(
  assertion: string,
  alg: string,
  kid: unknown,
  app: JsonObject,
  world: World,
): Promise<void> {
  const candidates = alg.startsWith('HS')
    ? secretsOf(app, world).map((secret) => new TextEncoder().encode(secret))
    : await Promise.all(keysOf(app, kid).map((key) => importJWK(key, alg).catch(() => undefined)));
  for (const key of candidates) {
    if (key === undefined) continue;
    try {
      await jwtVerify(assertion, key, { clockTolerance: Number.MAX_SAFE_INTEGER });
      return;
    } catch {
      // Another of its keys may be the one.
    }
  }
  throw invalidClient('The client_assertion signature is invalid.');
}

/** The public keys that an application was registered with. */
function keysOf(app: JsonObject, kid: unknown): JWK[] {
  const settings = objectIn(objectIn(app, 'settings'), 'oauthClient');
  const { keys } = objectIn(settings, 'jwks');
  const all = isJsonArray(keys) ? keys.filter(isJsonObject) : [];
  if (all.length === 0 && settings['jwks_uri'] !== undefined) {
    throw invalidClient('The mock does not fetch a jwks_uri: register the keys as jwks.');
  }
  const named = all.filter((key) => kid === undefined || key['kid'] === kid);
  // A key of Okta's list is a JSON Web Key with a status and dates beside.
  return named.map((key) => key as JWK);
}

function registered(clientId: string, { store }: World): JsonObject {
  const found = activeClient(clientId, store);
  if (found === undefined) throw invalidClient("Invalid value for 'client_id' parameter.");
  return found;
}

function oauthClient(app: JsonObject): JsonObject {
  return objectIn(objectIn(app, 'credentials'), 'oauthClient');
}

/** The active secrets of an application. Two may be, while one is being replaced. */
function secretsOf(app: JsonObject, { store }: World): string[] {
  const secrets = store.collection(`${APPS}/${String(app['id'])}/credentials/secrets`).items();
  const active = secrets.filter(({ status }) => status === 'ACTIVE');
  const own = secrets.length === 0 ? [oauthClient(app)] : active;
  return own.map((secret) => secret['client_secret']).filter((one) => typeof one === 'string');
}

function credentialsIn(
  form: URLSearchParams,
  authorization: string | null,
): readonly [clientId: string | null, secret: string | null] {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id'), form.get('client_secret')];
  const [id = '', secret = ''] = decoded(basic).split(':');
  return [decodeURIComponent(id), decodeURIComponent(secret)];
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw invalidClient('Found Authentication header but was not valid client credentials.');
  }
}
