import type { Context } from './context.js';
import { readCredentials } from './credentials.js';
import { asList, asObject, readStrings, type RawObject } from './raw.js';
import type { NormalAccess } from './types.js';

/** Extensions that name administrator roles: of the management API, and of privileged access. */
const ROLES = ['x-okta-iam-admin-roles', 'x-okta-opa-roles'];

/**
 * What a caller of an operation needs: the scopes of `security` (of the document, where the operation has none), roles and
 * permissions of administrators. Undefined where an API token is enough, or nothing is said.
 */
export function readAccess({ document }: Context, operation: RawObject): NormalAccess | undefined {
  const security = operation['security'] ?? document['security'];
  const requirements = asList(security);
  const scopes = requirements.flatMap((requirement) => Object.values(asObject(requirement)).flat());
  const credentials = readCredentials(document, requirements);
  const access: NormalAccess = {
    scopes: distinct(scopes),
    roles: distinct(ROLES.flatMap((key) => readStrings(operation, key))),
    permissions: distinct(readStrings(operation, 'x-okta-iam-permissions')),
    anonymous: Array.isArray(security) && requirements.length === 0,
    ...(credentials === undefined ? {} : { credentials }),
  };
  const isEmpty =
    !access.anonymous &&
    credentials === undefined &&
    [access.scopes, access.roles, access.permissions].every(({ length }) => length === 0);
  return isEmpty ? undefined : access;
}

function distinct(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
