import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { Caller } from '../../runtime/mock/surround.js';
import type { World } from '../../runtime/world/types.js';
import { OWNER } from '../owner.js';
import { APPS, USERS } from '../paths.js';

/** Where the mock keeps the tokens that it has issued. */
const TOKENS = '#tokens';

/** How long an access token is good for, in seconds, where nothing else is asked for. */
export const LIFETIME = 3600;

/** A token that the mock has issued. */
export interface IssuedToken {
  readonly kind: 'access' | 'api';
  /** Of an access token, separated by spaces. */
  readonly scope?: string | undefined;
  /** Milliseconds since 1970; none for API tokens, which live as long as they are used. */
  readonly expires?: number | undefined;
  /** The user for whom it was issued; none for a service app's. */
  readonly userId?: string | undefined;
  readonly clientId?: string | undefined;
  /** Thumbprint of the key whose possession its caller has to prove (RFC 7638). */
  readonly jkt?: string | undefined;
}

/** Keeps a token. @returns it. */
export function keepToken(token: string, about: IssuedToken, { store }: World): string {
  store.collection(TOKENS).set(token, { ...about });
  return token;
}

/** A new access token. */
export function newAccessToken(about: Omit<IssuedToken, 'kind'>, world: World): string {
  const token = `ey${world.newToken(40)}.${world.newToken(120)}.${world.newToken(86)}`;
  return keepToken(token, { kind: 'access', ...about }, world);
}

/** A new API token, for `Authorization: SSWS`. */
export function newApiToken(userId: string, world: World): string {
  return keepToken(`00${world.newToken(40)}`, { kind: 'api', userId }, world);
}

export function tokenIn(authorization: string | null): string | undefined {
  return /^(?:Bearer|DPoP|SSWS) (.+)$/i.exec(authorization ?? '')?.[1];
}

/** What is known of a token; undefined for one that the mock has not issued. */
export function issued(token: string | undefined, { store }: World): IssuedToken | undefined {
  const found: JsonObject | undefined =
    token === undefined ? undefined : store.collection(TOKENS).get(token);
  // Only this module writes the collection.
  return found as IssuedToken | undefined;
}

/** Revokes a token. What the mock has not issued is no error, as for Okta. */
export function revoke(token: string, { store }: World): void {
  store.collection(TOKENS).delete(token);
}

/** Whether a token that was issued is still good: not expired, of a user who may sign in, of an application that is active. */
export function isGood(
  { expires = Number.POSITIVE_INFINITY, userId, clientId }: IssuedToken,
  { store, clock }: World,
): boolean {
  if (expires <= clock.now()) return false;
  if (clientId !== undefined && activeClient(clientId, store) === undefined) return false;
  // Whoever has created the org may do anything, even where nobody has stored that user.
  if (userId === undefined) return true;
  const user = store.collection(USERS).get(userId);
  return user === undefined ? userId === OWNER : !LOCKED.includes(String(user['status']));
}

/** Users in these states may not do anything, and what they were given is worth nothing. */
const LOCKED = ['DEPROVISIONED', 'SUSPENDED'];

/** The active application with a client id. */
export function activeClient(clientId: string, store: World['store']): JsonObject | undefined {
  return store
    .collection(APPS)
    .items()
    .find((app) => {
      const { client_id } = objectIn(objectIn(app, 'credentials'), 'oauthClient');
      return client_id === clientId && app['status'] === 'ACTIVE';
    });
}

/** Whether the mock has issued a token that is worth nothing any more. Tokens that the mock has not issued are always accepted. */
export function isExpired(authorization: string | null, world: World): boolean {
  const token = issued(tokenIn(authorization), world);
  return token !== undefined && !isGood(token, world);
}

/** The scopes of an access token that the mock has issued. */
export function scopesOf(
  authorization: string | null,
  world: World,
): readonly string[] | undefined {
  const scope = issued(tokenIn(authorization), world)?.scope;
  return scope?.split(' ');
}

/** The user whose token comes with a request. The administrator roles are those of the user when the request is made. */
export function callerOf(authorization: string | null, world: World): Caller | undefined {
  const { kind, userId } = issued(tokenIn(authorization), world) ?? {};
  if (userId === undefined) return undefined;
  if (kind !== 'api') return { userId };
  const roles = world.store.collection(`${USERS}/${userId}/roles`).items();
  const own = userId === OWNER ? ['SUPER_ADMIN'] : [];
  return { userId, roles: [...own, ...roles.map(({ type }) => String(type))] };
}
