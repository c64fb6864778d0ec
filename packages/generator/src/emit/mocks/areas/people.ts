import type { Area } from './area.js';

// Written by `npx vitest run test/areas/modules.test.ts --update` in packages/mocks, from what the areas there are about.
export const people: readonly Area[] = [
  {
    module: 'people/types',
    name: 'types',
    paths: ['/api/v1/meta/types/user', '/api/v1/meta/types/user/{}'],
  },
  {
    module: 'people/schemas',
    name: 'schemas',
    paths: ['/api/v1/meta/schemas/user', '/api/v1/meta/schemas/user/{}'],
  },
  {
    module: 'people/group-schema',
    name: 'groupSchema',
    paths: ['/api/v1/meta/schemas/group/default'],
  },
  { module: 'people/users', name: 'users', paths: ['/api/v1/users', '/api/v1/users/{}'] },
  {
    module: 'people/lifecycle',
    name: 'lifecycle',
    paths: [
      '/api/v1/users/{}',
      '/api/v1/users/{}/lifecycle/activate',
      '/api/v1/users/{}/lifecycle/deactivate',
      '/api/v1/users/{}/lifecycle/expire_password',
      '/api/v1/users/{}/lifecycle/expire_password_with_temp_password',
      '/api/v1/users/{}/lifecycle/reactivate',
      '/api/v1/users/{}/lifecycle/reset_factors',
      '/api/v1/users/{}/lifecycle/reset_password',
      '/api/v1/users/{}/lifecycle/suspend',
      '/api/v1/users/{}/lifecycle/unlock',
      '/api/v1/users/{}/lifecycle/unsuspend',
      '/api/v1/users/{}/sessions',
    ],
  },
  {
    module: 'people/passwords',
    name: 'passwords',
    paths: [
      '/api/v1/users/{}/credentials/change_password',
      '/api/v1/users/{}/credentials/change_recovery_question',
      '/api/v1/users/{}/credentials/forgot_password',
      '/api/v1/users/{}/credentials/forgot_password_recovery_question',
    ],
  },
  {
    module: 'people/factors',
    name: 'factors',
    paths: [
      '/api/v1/users/{}/factors',
      '/api/v1/users/{}/factors/catalog',
      '/api/v1/users/{}/factors/questions',
      '/api/v1/users/{}/factors/{}',
      '/api/v1/users/{}/factors/{}/lifecycle/activate',
      '/api/v1/users/{}/factors/{}/resend',
      '/api/v1/users/{}/factors/{}/transactions/{}',
      '/api/v1/users/{}/factors/{}/verify',
    ],
  },
  {
    module: 'people/sessions',
    name: 'sessions',
    paths: [
      '/api/v1/authn',
      '/api/v1/sessions',
      '/api/v1/sessions/{}',
      '/api/v1/sessions/{}/lifecycle/refresh',
    ],
  },
  {
    module: 'people/subscriptions',
    name: 'subscriptions',
    paths: [
      '/api/v1/roles/{}/subscriptions',
      '/api/v1/roles/{}/subscriptions/{}',
      '/api/v1/roles/{}/subscriptions/{}/subscribe',
      '/api/v1/roles/{}/subscriptions/{}/unsubscribe',
      '/api/v1/users/{}/subscriptions',
      '/api/v1/users/{}/subscriptions/{}',
      '/api/v1/users/{}/subscriptions/{}/subscribe',
      '/api/v1/users/{}/subscriptions/{}/unsubscribe',
    ],
  },
  {
    module: 'people/linked-objects',
    name: 'linkedObjects',
    paths: [
      '/api/v1/meta/schemas/user/linkedObjects',
      '/api/v1/meta/schemas/user/linkedObjects/{}',
      '/api/v1/users/{}/linkedObjects',
      '/api/v1/users/{}/linkedObjects/{}',
      '/api/v1/users/{}/linkedObjects/{}/{}',
    ],
  },
  { module: 'people/realms', name: 'realms', paths: ['/api/v1/realms'] },
  {
    module: 'people/ui-schemas',
    name: 'uiSchemas',
    paths: ['/api/v1/meta/uischemas', '/api/v1/meta/uischemas/{}'],
  },
];
