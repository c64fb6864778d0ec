import { asObject, isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { link } from '../links.js';
import { schemaIdOf } from './type-ids.js';

/** Lifecycle operations that the links of a user name, by status. */
const LIFECYCLE: Readonly<Record<string, readonly string[]>> = {
  STAGED: ['activate'],
  PROVISIONED: ['suspend', 'resetPassword', 'reactivate', 'deactivate'],
  ACTIVE: ['suspend', 'resetPassword', 'expirePassword', 'deactivate'],
  PASSWORD_EXPIRED: ['suspend', 'resetPassword', 'expirePassword', 'deactivate'],
  LOCKED_OUT: ['unlock', 'resetPassword', 'deactivate'],
  RECOVERY: ['reactivate', 'resetPassword', 'suspend', 'deactivate'],
  SUSPENDED: ['unsuspend', 'deactivate'],
  DEPROVISIONED: ['activate', 'delete'],
};

/**
 * Whether users have the link to reset factors, whatever their status. In the recordings, orgs of Identity Engine had it in 2023,
 * no org in March 2025, and all since September 2025.
 */
function canResetFactors({ asOf, engine }: Pick<World, 'asOf' | 'engine'>): boolean {
  if (asOf >= Date.UTC(2025, 8, 1)) return true;
  return engine === 'identity' && asOf >= Date.UTC(2023, 0, 1) && asOf < Date.UTC(2025, 0, 1);
}

/** Since this date the password of a user without a recovery question can be forgotten, too. */
const FORGOTTEN = Date.UTC(2022, 0, 1);

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
  const names = [
    ...(LIFECYCLE[String(status)] ?? []),
    ...(canResetFactors(world) ? ['resetFactors'] : []),
  ];
  const known = asObject(credentials);
  const canSignIn = ['ACTIVE', 'PASSWORD_EXPIRED'].includes(String(status));
  const hasPassword = canSignIn && isJsonObject(known['password']);
  const canRecover = isJsonObject(known['recovery_question']) || world.asOf >= FORGOTTEN;
  const credentialLinks = [
    ...(hasPassword ? ['changePassword', 'changeRecoveryQuestion'] : []),
    ...(hasPassword && canRecover ? ['forgotPassword'] : []),
  ];
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
