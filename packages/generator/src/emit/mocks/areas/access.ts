import type { Area } from './area.js';

// Written by `npx vitest run test/areas/modules.test.ts --update` in packages/mocks, from what the areas there are about.
export const access: readonly Area[] = [
  { module: 'access/groups', name: 'groups', paths: ['/api/v1/groups', '/api/v1/groups/{}'] },
  {
    module: 'access/members',
    name: 'members',
    paths: ['/api/v1/groups/{}/users', '/api/v1/groups/{}/users/{}', '/api/v1/users/{}/groups'],
  },
  {
    module: 'access/group-rules',
    name: 'groupRules',
    paths: [
      '/api/v1/groups/rules',
      '/api/v1/groups/rules/{}',
      '/api/v1/groups/rules/{}/lifecycle/activate',
      '/api/v1/groups/rules/{}/lifecycle/deactivate',
    ],
  },
  { module: 'access/group-owners', name: 'groupOwners', paths: ['/api/v1/groups/{}/owners'] },
  {
    module: 'access/applications',
    name: 'applications',
    paths: [
      '/api/v1/apps',
      '/api/v1/apps/{}',
      '/api/v1/apps/{}/lifecycle/activate',
      '/api/v1/apps/{}/lifecycle/deactivate',
      '/api/v1/apps/{}/logo',
      '/api/v1/apps/{}/policies/{}',
      '/api/v1/apps/{}/sso/saml/metadata',
    ],
  },
  {
    module: 'access/app-users',
    name: 'appUsers',
    paths: ['/api/v1/apps/{}/users', '/api/v1/apps/{}/users/{}'],
  },
  {
    module: 'access/app-groups',
    name: 'appGroups',
    paths: ['/api/v1/apps/{}/groups', '/api/v1/apps/{}/groups/{}'],
  },
  { module: 'access/user-app-links', name: 'userAppLinks', paths: ['/api/v1/users/{}/appLinks'] },
  {
    module: 'access/app-credentials',
    name: 'appCredentials',
    paths: [
      '/api/v1/apps/{}/credentials/csrs',
      '/api/v1/apps/{}/credentials/csrs/{}/lifecycle/publish',
      '/api/v1/apps/{}/credentials/keys',
      '/api/v1/apps/{}/credentials/keys/generate',
      '/api/v1/apps/{}/credentials/keys/{}/clone',
      '/api/v1/apps/{}/credentials/secrets',
      '/api/v1/apps/{}/credentials/secrets/{}',
      '/api/v1/apps/{}/credentials/secrets/{}/lifecycle/activate',
      '/api/v1/apps/{}/credentials/secrets/{}/lifecycle/deactivate',
    ],
  },
  {
    module: 'access/app-grants',
    name: 'appGrants',
    paths: [
      '/api/v1/apps/{}/grants',
      '/api/v1/apps/{}/grants/{}',
      '/api/v1/apps/{}/tokens',
      '/api/v1/apps/{}/tokens/{}',
    ],
  },
  {
    module: 'access/app-schemas',
    name: 'appSchemas',
    paths: ['/api/v1/meta/schemas/apps/{}/default'],
  },
  {
    module: 'access/provisioning',
    name: 'provisioning',
    paths: [
      '/api/v1/apps/{}/connections/default',
      '/api/v1/apps/{}/connections/default/lifecycle/activate',
      '/api/v1/apps/{}/connections/default/lifecycle/deactivate',
      '/api/v1/apps/{}/features',
      '/api/v1/apps/{}/features/{}',
    ],
  },
  {
    module: 'access/mappings',
    name: 'mappings',
    paths: ['/api/v1/mappings', '/api/v1/mappings/{}'],
  },
  {
    module: 'access/roles',
    name: 'roles',
    paths: [
      '/api/v1/groups/{}/roles',
      '/api/v1/groups/{}/roles/{}',
      '/api/v1/users/{}/roles',
      '/api/v1/users/{}/roles/{}',
    ],
  },
  {
    module: 'access/role-targets',
    name: 'roleTargets',
    paths: [
      '/api/v1/groups/{}/roles/{}/targets/catalog/apps',
      '/api/v1/groups/{}/roles/{}/targets/catalog/apps/{}',
      '/api/v1/groups/{}/roles/{}/targets/catalog/apps/{}/{}',
      '/api/v1/groups/{}/roles/{}/targets/groups/{}',
      '/api/v1/users/{}/roles/{}/targets/catalog/apps',
      '/api/v1/users/{}/roles/{}/targets/catalog/apps/{}',
      '/api/v1/users/{}/roles/{}/targets/catalog/apps/{}/{}',
      '/api/v1/users/{}/roles/{}/targets/groups/{}',
    ],
  },
  {
    module: 'access/identity-providers',
    name: 'identityProviders',
    paths: [
      '/api/v1/idps',
      '/api/v1/idps/{}',
      '/api/v1/idps/{}/lifecycle/activate',
      '/api/v1/idps/{}/lifecycle/deactivate',
    ],
  },
  {
    module: 'access/idp-keys',
    name: 'idpKeys',
    paths: [
      '/api/v1/idps/credentials/keys',
      '/api/v1/idps/credentials/keys/{}',
      '/api/v1/idps/{}/credentials/csrs',
      '/api/v1/idps/{}/credentials/csrs/{}/lifecycle/publish',
      '/api/v1/idps/{}/credentials/keys',
      '/api/v1/idps/{}/credentials/keys/generate',
      '/api/v1/idps/{}/credentials/keys/{}/clone',
    ],
  },
  {
    module: 'access/idp-users',
    name: 'idpUsers',
    paths: ['/api/v1/idps/{}/users', '/api/v1/idps/{}/users/{}'],
  },
  {
    module: 'access/custom-roles',
    name: 'customRoles',
    paths: [
      '/api/v1/iam/roles',
      '/api/v1/iam/roles/{}/permissions',
      '/api/v1/iam/roles/{}/permissions/{}',
    ],
  },
  {
    module: 'access/resource-sets',
    name: 'resourceSets',
    paths: [
      '/api/v1/iam/resource-sets',
      '/api/v1/iam/resource-sets/{}/bindings',
      '/api/v1/iam/resource-sets/{}/resources',
    ],
  },
];
