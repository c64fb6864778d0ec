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
const APPS = '/api/v1/apps';

/** What must have been there, too, for a request to be answered as it was. */
export function referencesOf(exchange: Exchange): readonly Reference[] {
  const { operationId, requestBody, responseBody, status } = exchange;
  if (status >= 300) return [];
  const params = pathParams(exchange, factsOf(exchange).path);
  const found: Reference[] = [];
  const add = (collection: string, id: unknown, known: JsonObject = {}): void => {
    if (typeof id === 'string') found.push({ collection, id, known });
  };
  add('/api/v1/policies', operationId === 'updateApplicationPolicy' && params['policyId']);
  add('/api/v1/idps', exchange.query['targetIdpId']);
  const instance = params['applicationId'];
  if (operationId.startsWith('remove') && instance !== undefined) {
    const targets = exchange.path.slice(0, exchange.path.indexOf('/apps/') + '/apps'.length);
    add(targets, instance);
  } else {
    add(APPS, instance);
  }
  const answer = isJsonObject(responseBody) ? responseBody : {};
  if (operationId === 'assignUserToApplication') {
    const sent = isJsonObject(requestBody) ? requestBody : answer;
    add(USERS, sent['id'], { status: 'ACTIVE' });
    add(APPS, params['appId'], { signOnMode: signOnModeOf(answer['profile']) });
  }
  return found;
}

/** Only applications with OpenID Connect are told a user's claims. */
function signOnModeOf(profile: unknown): string {
  return isJsonObject(profile) && 'given_name' in profile ? 'OPENID_CONNECT' : 'BOOKMARK';
}
