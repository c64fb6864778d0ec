import type { MockOkta } from '../../src/index.js';
import { userFixture } from '../../src/fixtures.js';
import type { JsonObject } from '../../src/runtime/json.js';

/** What things are made of that refer to others, or of which not anything may be said, by collection. */
export const bodies: Readonly<Record<string, (mock: MockOkta) => JsonObject>> = {
  '/api/v1/users': () => ({
    profile: { firstName: 'A', lastName: 'B', email: 'a@example.com', login: 'a@example.com' },
  }),
  '/api/v1/policies': () => ({ type: 'OKTA_SIGN_ON', name: 'A policy', status: 'ACTIVE' }),
  '/api/v1/zones': () => ({
    type: 'IP',
    name: 'A zone',
    gateways: [{ type: 'CIDR', value: '1.2.3.4/24' }],
  }),
  '/api/v1/brands/{brandId}/templates/email/{templateName}/customizations': () => ({
    language: 'en',
    isDefault: true,
    subject: 'A',
    body: 'A',
  }),
  '/api/v1/groups/rules': () => ({
    type: 'group_rule',
    name: 'A rule',
    conditions: {
      expression: { type: 'urn:okta:expression:1.0', value: 'user.department=="Engineering"' },
    },
    actions: { assignUserToGroups: { groupIds: ['00g00000000000000001'] } },
  }),
  '/api/v1/apps/{appId}/users': (mock) => {
    const user = userFixture({ status: 'ACTIVE' });
    mock.put(`/api/v1/users/${user.id}`, user);
    return { id: user.id, scope: 'USER' };
  },
};
