import { merge } from '../runtime/engine/merge.js';
import { asObject, type JsonObject, objectIn } from '../runtime/json.js';
import { idOf } from './fault.js';
import type { Requests } from './requests.js';
import type { ApplicationConfig } from './types.js';

const APPS = '/api/v1/apps';

/** The grants of an application that names none, by its type. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  web: ['authorization_code', 'refresh_token'],
  browser: ['authorization_code'],
  native: ['authorization_code', 'refresh_token'],
  service: ['client_credentials'],
};

export interface Ids {
  readonly groups: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
  /** Client ids by label. */
  readonly clients: Map<string, string>;
}

export async function addApplication(
  config: ApplicationConfig,
  { groups, users, clients }: Ids,
  orgUrl: string,
  { send, list }: Requests,
): Promise<void> {
  const existing = (await list(APPS)).find((app) => isSame(app, config));
  const app = existing ?? (await send('POST', APPS, bodyOf(config)));
  const path = `${APPS}/${String(app['id'])}`;
  const { client_id } = objectIn(objectIn(app, 'credentials'), 'oauthClient');
  clients.set(config.label, String(client_id ?? app['id']));
  if (existing !== undefined) return;
  for (const scopeId of config.scopes ?? []) {
    await send('POST', `${path}/grants`, { issuer: orgUrl, scopeId });
  }
  for (const group of config.groups ?? []) {
    await send('PUT', `${path}/groups/${idOf(groups, group)}`, {});
  }
  for (const login of config.users ?? []) {
    await send('POST', `${path}/users`, { id: idOf(users, login), scope: 'USER' });
  }
}

function bodyOf(config: ApplicationConfig): object {
  const { label, type, application } = config;
  if (type === undefined) return { ...application, label };
  const grants = config.grantTypes ?? GRANTS[type] ?? [];
  const client = {
    application_type: type,
    grant_types: grants,
    response_types: grants.includes('authorization_code') ? ['code'] : ['token'],
    ...(config.redirectUris && { redirect_uris: config.redirectUris }),
    ...(config.postLogoutRedirectUris && {
      post_logout_redirect_uris: config.postLogoutRedirectUris,
    }),
    ...(config.keys && { jwks: { keys: config.keys } }),
    ...(config.dpop !== undefined && { dpop_bound_access_tokens: config.dpop }),
  };
  const named = {
    name: 'oidc_client',
    signOnMode: 'OPENID_CONNECT',
    label,
    credentials: {
      oauthClient: {
        token_endpoint_auth_method: methodOf(config),
        ...(config.clientId !== undefined && { client_id: config.clientId }),
        ...(config.clientSecret !== undefined && { client_secret: config.clientSecret }),
      },
    },
    settings: { oauthClient: client },
  };
  return merge(asObject(application), asObject(named));
}

/** An application may have got another label since; its client id stays. */
function isSame(app: JsonObject, { label, clientId }: ApplicationConfig): boolean {
  const { client_id } = objectIn(objectIn(app, 'credentials'), 'oauthClient');
  return app['label'] === label || (clientId !== undefined && client_id === clientId);
}

function methodOf({ type, keys, clientSecret }: ApplicationConfig): string {
  if (keys !== undefined) return 'private_key_jwt';
  const isPublic = (type === 'browser' || type === 'native') && clientSecret === undefined;
  return isPublic ? 'none' : 'client_secret_basic';
}
