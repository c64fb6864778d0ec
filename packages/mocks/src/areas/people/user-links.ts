import { asObject, isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { link } from '../links.js';
import { schemaIdOf } from './type-ids.js';

/** Lifecycle operations that the links of a user name, by status. */
const LIFECYCLE: Readonly<Record<string, readonly string[]>> = {
  STAGED: ['activate', 'resetFactors'],
  PROVISIONED: ['suspend', 'resetPassword', 'reactivate', 'resetFactors', 'deactivate'],
  ACTIVE: ['suspend', 'resetPassword', 'expirePassword', 'resetFactors', 'deactivate'],
  PASSWORD_EXPIRED: ['suspend', 'resetPassword', 'expirePassword', 'resetFactors', 'deactivate'],
  LOCKED_OUT: ['unlock', 'resetPassword', 'resetFactors', 'deactivate'],
  RECOVERY: ['reactivate', 'resetPassword', 'suspend', 'resetFactors', 'deactivate'],
  SUSPENDED: ['unsuspend', 'deactivate'],
  DEPROVISIONED: ['activate', 'delete'],
};

/** Since this date users have the link to reset factors. */
const RESET_FACTORS = Date.UTC(2023, 0, 1);

const PATHS: Readonly<Record<string, string>> = {
  resetPassword: 'lifecycle/reset_password',
  expirePassword: 'lifecycle/expire_password',
  resetFactors: 'lifecycle/reset_factors',
  changePassword: 'credentials/change_password',
  changeRecoveryQuestion: 'credentials/change_recovery_question',
  forgotPassword: 'credentials/forgot_password',
};

/** What may be done with a user in its status, and its type and schema. */
export function userLinks(
  _standard: JsonObject,
  { status, type, credentials }: JsonObject,
  href: string,
  world: World,
): JsonObject {
  const names = (LIFECYCLE[String(status)] ?? []).filter(
    (name) => name !== 'resetFactors' || world.asOf >= RESET_FACTORS,
  );
  const known = asObject(credentials);
  const canSignIn = ['ACTIVE', 'PASSWORD_EXPIRED'].includes(String(status));
  const credentialLinks =
    canSignIn && isJsonObject(known['password'])
      ? ['changePassword', 'changeRecoveryQuestion', 'forgotPassword']
      : [];
  const typeId = isJsonObject(type) ? String(type['id']) : undefined;
  return {
    ...Object.fromEntries(
      [...names, ...credentialLinks].map((name) => [name, operation(name, href)]),
    ),
    self: link(href),
    ...(typeId !== undefined && {
      schema: link(`${world.orgUrl}/api/v1/meta/schemas/user/${schemaIdOf(typeId, world)}`),
      type: link(`${world.orgUrl}/api/v1/meta/types/user/${typeId}`),
    }),
  };
}

function operation(name: string, href: string): JsonObject {
  if (name === 'delete') return { href, method: 'DELETE' };
  return { href: `${href}/${PATHS[name] ?? `lifecycle/${name}`}`, method: 'POST' };
}
