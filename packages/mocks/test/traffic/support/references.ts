import { isJsonObject, type JsonObject } from '../../../src/runtime/json.js';
import { type Exchange, factsOf, pathParams } from './exchange.js';

/** A thing that a request refers to otherwise than as its target or one of the target's parents. */
export interface Reference {
  readonly collection: string;
  readonly id: string;
  /** What the answer tells of it. */
  readonly known: JsonObject;
}

const USERS = '/api/v1/users';
const GROUPS = '/api/v1/groups';
const APPS = '/api/v1/apps';

/** Operations that only the org's own groups can be asked for. */
const OF_OWN_GROUPS = ['updateGroup', 'deleteGroup', 'addUserToGroup', 'removeUserFromGroup'];

/** What must have been there, too, for a request to be answered as it was. */
export function referencesOf(exchange: Exchange): readonly Reference[] {
  const { operationId, path, query, status } = exchange;
  if (status >= 300) return [];
  const { appId, groupId, userId, ...params } = pathParams(exchange, factsOf(exchange).path);
  const found: Reference[] = [];
  const add = (collection: string, id: unknown, known: JsonObject = {}): void => {
    if (typeof id === 'string') found.push({ collection, id, known });
  };
  const on = (id: string, collection: string, thing: unknown, known?: JsonObject): void => {
    if (operationId === id) add(collection, thing, known);
  };
  on('updateApplicationPolicy', '/api/v1/policies', params['policyId']);
  on('createApplicationGroupAssignment', GROUPS, groupId);
  on('linkUserToIdentityProvider', USERS, userId);
  if (OF_OWN_GROUPS.includes(operationId)) add(GROUPS, groupId, { type: 'OKTA_GROUP' });
  if (/^(de)?activateDefaultProvisioning/.test(operationId)) {
    add(`${APPS}/${String(appId)}/connections`, 'default', { authScheme: 'TOKEN' });
  }
  add('/api/v1/idps', query['targetIdpId']);
  add(APPS, query['targetAid']);
  if (path.includes('/targets/')) addTargets(exchange, params['applicationId'], add);
  if (operationId === 'assignUserToApplication') addAssigned(exchange, appId, add);
  for (const user of embeddedUsers(exchange)) add(USERS, user['id'], user);
  return found;
}

type Add = (collection: string, id: unknown, known?: JsonObject) => void;

/** A role that can have the target, and what the target is. */
function addTargets({ method, path }: Exchange, app: string | undefined, add: Add): void {
  const [role = '', kind = ''] = path.split('/targets/');
  const at = role.lastIndexOf('/');
  if (method === 'PUT') {
    const type = kind.startsWith('groups') ? 'USER_ADMIN' : 'APP_ADMIN';
    add(role.slice(0, at), role.slice(at + 1), { type });
    add(APPS, app);
  } else if (app !== undefined) {
    add(`${role}/targets/catalog/apps`, app);
  }
}

/** Only applications with OpenID Connect are told a user's claims. */
function addAssigned(exchange: Exchange, app: string | undefined, add: Add): void {
  const answer = isJsonObject(exchange.responseBody) ? exchange.responseBody : {};
  const sent = isJsonObject(exchange.requestBody) ? exchange.requestBody : answer;
  const { profile } = answer;
  const isClient = isJsonObject(profile) && 'given_name' in profile;
  add(USERS, sent['id'], { status: 'ACTIVE' });
  add(APPS, app, { signOnMode: isClient ? 'OPENID_CONNECT' : 'BOOKMARK' });
}

function embeddedUsers({ responseBody }: Exchange): JsonObject[] {
  const things: readonly unknown[] = Array.isArray(responseBody) ? responseBody : [];
  return things.flatMap((thing) => {
    const embedded = isJsonObject(thing) ? thing['_embedded'] : undefined;
    const user = isJsonObject(embedded) ? embedded['user'] : undefined;
    if (!isJsonObject(user) || !('profile' in user) || 'scope' in user) return [];
    const { _links, ...stored } = user;
    return [stored];
  });
}
