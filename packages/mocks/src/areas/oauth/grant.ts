import { objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS, SERVERS } from '../paths.js';
import type { Client } from './verified/clients.js';
import { invalidClient, OAuthFault } from './fault.js';

/**
 * Refuses scopes that a client may not have: at the org's server those that were not granted to the application, which has to be
 * a service with a private key; at others those that the server does not have.
 *
 * @param server Id of a custom authorization server; undefined for the org's own.
 * @throws {OAuthFault}
 */
export function checkScopes(
  scopes: readonly string[],
  { app, method }: Client,
  server: string | undefined,
  { store }: World,
): void {
  if (server !== undefined) {
    const known = store.collection(`${SERVERS}/${server}/scopes`).items();
    const names = known.map(({ name }) => name);
    refuseOthers(scopes, (scope) => names.includes(scope));
    return;
  }
  if (objectIn(objectIn(app, 'settings'), 'oauthClient')['application_type'] !== 'service') {
    throw invalidClient(
      "Only clients with 'application_type' of 'service' can use the client credentials grant with the Org Authorization Server.",
    );
  }
  if (method !== 'private_key_jwt') {
    throw invalidClient(
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    );
  }
  const grants = store.collection(`${APPS}/${String(app['id'])}/grants`).items();
  const granted = grants.map(({ scopeId }) => scopeId);
  if (!scopes.some((scope) => granted.includes(scope))) {
    const said = 'You are not allowed any of the requested scopes.';
    throw new OAuthFault(400, 'consent_required', said);
  }
  refuseOthers(scopes, (scope) => granted.includes(scope));
}

function refuseOthers(scopes: readonly string[], isKnown: (scope: string) => boolean): void {
  const unknown = scopes.filter((scope) => !isKnown(scope));
  if (unknown.length === 0) return;
  throw new OAuthFault(
    400,
    'invalid_scope',
    `One or more scopes are not configured for the authorization server resource: ${unknown.join(' ')}`,
  );
}
