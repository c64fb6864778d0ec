import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';

const SYSTEM_SCOPES: readonly (readonly [name: string, displayName: string])[] = [
  ['openid', 'Sign in'],
  ['profile', 'View your profile'],
  ['email', 'View your mail address'],
  ['address', 'View your postal address'],
  ['phone', 'View your phone number'],
  ['offline_access', 'Stay signed in'],
  ['device_sso', 'Sign in on other applications of the device'],
];

const SYSTEM_CLAIMS = ['address', 'birthdate', 'email', 'family_name', 'given_name', 'name'];

/** Since these dates scopes and claims name an API resource, and scopes may be left out of a consent. */
const RESOURCES = '2023-01-12';
const OPTIONAL = '2023-04-06';

/** What Okta adds to scopes, by date. */
export function scopeLate(world: World): JsonObject {
  return {
    ...since(OPTIONAL, world, { consent: 'IMPLICIT', optional: false }),
    ...claimLate(world),
  };
}

/** What Okta adds to claims, by date. */
export function claimLate(world: World): JsonObject {
  return since(RESOURCES, world, { apiResourceId: null });
}

/** Every authorization server has the scopes and claims of OpenID Connect. */
export function addSystemThings(id: string, world: World): void {
  const { store, newId } = world;
  const path = `/api/v1/authorizationServers/${id}`;
  const scopes = store.collection(`${path}/scopes`);
  for (const [name, displayName] of SYSTEM_SCOPES) {
    const scopeId = newId('scp');
    scopes.set(scopeId, {
      id: scopeId,
      name,
      displayName,
      description: `${displayName}.`,
      system: true,
      metadataPublish: 'ALL_CLIENTS',
      default: false,
      ...scopeLate(world),
      consent: 'IMPLICIT',
    });
  }
  const claims = store.collection(`${path}/claims`);
  for (const name of SYSTEM_CLAIMS) {
    const claimId = newId('ocl');
    claims.set(claimId, {
      id: claimId,
      name,
      status: 'ACTIVE',
      claimType: 'IDENTITY',
      valueType: 'SYSTEM',
      conditions: { scopes: ['profile'] },
      system: true,
      alwaysIncludeInToken: false,
      ...claimLate(world),
    });
  }
}
