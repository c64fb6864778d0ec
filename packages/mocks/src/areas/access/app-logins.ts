import { asObject, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';
import { type AppKind, hasPasswords } from './app-kinds.js';

const TEMPLATE: JsonObject = { template: '${source.login}', type: 'BUILT_IN' };

/** Public clients have no secret, and prove who they are with PKCE. */
const PUBLIC_TYPES = ['browser', 'native'];

/** The credentials of an application. @param app As it is to be stored, with its id. @param before As it was stored. */
export function credentialsOf(
  app: JsonObject,
  { mode }: AppKind,
  before: JsonObject | undefined,
  world: World,
): JsonObject {
  const sent = objectIn(app, 'credentials');
  const {
    userNameTemplate,
    scheme,
    userName,
    password,
    revealPassword,
    signing,
    oauthClient: _client,
    ...rest
  } = sent;
  return {
    ...rest,
    ...(hasPasswords(mode) && { scheme: scheme ?? 'EDIT_USERNAME_AND_PASSWORD' }),
    userNameTemplate: templateOf(userNameTemplate),
    ...(scheme === SHARED && hasPasswords(mode) && sharedLogin(userName, password)),
    ...(hasPasswords(mode) && { revealPassword: revealPassword ?? false }),
    signing: signing ?? objectIn(objectIn(before, 'credentials'), 'signing'),
    ...(mode === 'OPENID_CONNECT' && { oauthClient: clientOf(app, before, world) }),
  };
}

const SHARED = 'SHARED_USERNAME_AND_PASSWORD';

/** One login for all users. Applications with other schemes have none, whatever was sent. */
function sharedLogin(userName: Json | undefined, password: Json | undefined): JsonObject {
  return { userName: userName ?? null, password: password ?? {} };
}

/** Names by an expression of the org's own are pushed to users or not; Okta does not push them by itself. */
function templateOf(sent: Json | undefined): JsonObject {
  const { pushStatus, ...template }: JsonObject = { ...TEMPLATE, ...asObject(sent) };
  const isOwn = template['type'] === 'CUSTOM';
  return isOwn ? { ...template, pushStatus: pushStatus ?? 'DONT_PUSH' } : template;
}

/** The OAuth 2.0 client of an application. Its id never changes, and its secret stays where none is sent. */
function clientOf(app: JsonObject, before: JsonObject | undefined, world: World): JsonObject {
  const sent = objectIn(objectIn(app, 'credentials'), 'oauthClient');
  const old = objectIn(objectIn(before, 'credentials'), 'oauthClient');
  const { application_type } = objectIn(objectIn(app, 'settings'), 'oauthClient');
  const method =
    sent['token_endpoint_auth_method'] ??
    old['token_endpoint_auth_method'] ??
    'client_secret_basic';
  const isSecret = String(method).startsWith('client_secret');
  const isPublic = PUBLIC_TYPES.includes(String(application_type)) || method === 'none';
  const { client_secret: _secret, ...rest } = sent;
  return {
    ...rest,
    autoKeyRotation: sent['autoKeyRotation'] ?? old['autoKeyRotation'] ?? true,
    client_id: old['client_id'] ?? sent['client_id'] ?? app['id'],
    ...(isSecret && {
      client_secret: sent['client_secret'] ?? old['client_secret'] ?? world.newToken(64),
    }),
    token_endpoint_auth_method: method,
    ...since('2022-03-01', world, {
      pkce_required: sent['pkce_required'] ?? old['pkce_required'] ?? isPublic,
    }),
  };
}
