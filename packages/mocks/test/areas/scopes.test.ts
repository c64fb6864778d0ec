import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/areas/oauth/scopes.js';

describe('the scope of an operation whose description names none', () => {
  it.each([
    ['GET', '/api/v1/users', 'okta.users.read'],
    ['POST', '/api/v1/users/{userId}/lifecycle/activate', 'okta.users.manage'],
    ['GET', '/api/v1/users/{userId}/roles', 'okta.roles.read'],
    ['DELETE', '/api/v1/groups/{groupId}/roles/{roleId}', 'okta.roles.manage'],
    ['POST', '/api/v1/apps/{appId}/grants', 'okta.appGrants.manage'],
    ['GET', '/api/v1/apps/{appId}', 'okta.apps.read'],
    ['GET', '/api/v1/meta/schemas/user/{schemaId}', 'okta.schemas.read'],
    ['GET', '/api/v1/meta/schemas/user/linkedObjects', 'okta.linkedObjects.read'],
    ['POST', '/api/v1/meta/types/user', 'okta.userTypes.manage'],
    ['GET', '/api/v1/zones', 'okta.networkZones.read'],
    ['PUT', '/api/v1/org', 'okta.orgs.manage'],
    ['GET', '/api/v1/brands/{brandId}/templates/email', 'okta.templates.read'],
    ['GET', '/api/v1/logs', 'okta.logs.read'],
    ['POST', '/api/v1/mappings/{mappingId}', 'okta.profileMappings.manage'],
    ['POST', '/api/v1/sessions', undefined],
    ['POST', '/api/v1/authn', undefined],
    ['GET', '/oauth2/v1/keys', undefined],
  ])('%s %s: %s', (method, path, want) => {
    expect(scopeOf(method, path)).toBe(want);
  });
});
