import { NO_PERMISSION } from '../engine/fault.js';
import { challenge, whoAuthorizes } from './challenge.js';
import type { World } from '../world/types.js';
import type { AccessRules, Fault } from './types.js';

/** What a caller of an operation needs, as the description says. */
export interface Needs {
  /** OAuth 2.0 scopes, all of them. */
  readonly scopes?: readonly string[];
  /** Roles of administrators, any of them. */
  readonly roles?: readonly string[];
  /** Permissions of custom roles, any of them. */
  readonly permissions?: readonly string[];
}

/** By operationId. Operations that need nothing are not in it. */
export type AccessTable = Readonly<Record<string, Needs>>;

const ALGORITHMS = 'RS256 RS384 RS512 ES256 ES384 ES512';

/** Whether a token has the scopes that an operation needs. `okta.users.manage` allows to read, too. */
export function hasScopes({ scopes = [] }: Needs, granted: readonly string[]): boolean {
  return scopes.every(
    (scope) => granted.includes(scope) || granted.includes(scope.replace(/\.read$/, '.manage')),
  );
}

/** Whether the roles and permissions of an administrator allow an operation. */
export function isAllowed({ roles = [], permissions = [] }: Needs, has: AccessRules): boolean {
  const own = has.roles ?? [];
  const anyone = has.roles === undefined && has.permissions === undefined;
  if (anyone || own.includes('SUPER_ADMIN')) return true;
  if (roles.length + permissions.length === 0) return true;
  return (
    roles.some((role) => own.includes(role)) ||
    permissions.some((permission) => has.permissions?.includes(permission))
  );
}

/** 403 with an empty body, as Okta refuses access tokens: the header says which scopes are needed. */
export function insufficientScope(
  { scopes = [] }: Needs,
  request: Request,
  world: World,
): Response {
  const isDpop = /^DPoP /i.test(request.headers.get('authorization') ?? '');
  const scheme = isDpop ? 'DPoP' : 'Bearer';
  const facts = {
    ...(isDpop && { algs: ALGORITHMS }),
    ...whoAuthorizes(world),
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    error: 'insufficient_scope',
    error_description: 'The access token provided does not contain the required scopes.',
    resource: new URL(request.url).pathname,
  };
  return challenge(403, scheme, facts, world);
}

/** 403 E0000006. Okta does not say what is missing; the mock does, as a cause. */
export function forbidden({
  roles = [],
  permissions = [],
}: Needs): Extract<Fault, { readonly kind: 'error' }> {
  const needed = [
    ...(roles.length > 0 ? [`one of the administrator roles ${roles.join(', ')}`] : []),
    ...(permissions.length > 0 ? [`the permission ${permissions.join(' or ')}`] : []),
  ];
  return {
    kind: 'error',
    status: 403,
    errorCode: 'E0000006',
    errorSummary: NO_PERMISSION,
    errorCauses: needed.length > 0 ? [`Needed: ${needed.join(', or ')}.`] : [],
  };
}
