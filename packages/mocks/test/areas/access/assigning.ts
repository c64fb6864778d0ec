import type { OktaClient } from '@oktaforge/sdk';
import type { MockOkta } from '../../../src/index.js';
import { org } from '../../support/client.js';

export const profile = {
  firstName: 'Ada',
  lastName: 'B',
  login: 'ada@example.com',
  email: 'ada@x.org',
};

function put(mock: MockOkta): void {
  const own = { id: 'app', label: 'App', name: 'oidc_client', status: 'ACTIVE' };
  mock.put('/api/v1/apps/app', { ...own, signOnMode: 'OPENID_CONNECT' });
  mock.put('/api/v1/apps/plain', { ...own, id: 'plain', signOnMode: 'BOOKMARK' });
  mock.put('/api/v1/users/ada', { id: 'ada', status: 'ACTIVE', profile });
  mock.put('/api/v1/users/gone', { id: 'gone', status: 'DEPROVISIONED', profile });
  for (const id of ['g1', 'g2']) {
    mock.put(`/api/v1/groups/${id}`, { id, type: 'OKTA_GROUP', profile: { name: id } });
  }
}

/** An org with two applications, two groups, and a user of whom it can be said who has what. */
export function filled(): {
  readonly mock: MockOkta;
  readonly okta: OktaClient;
  readonly api: OktaClient['application'];
} {
  const { mock, okta } = org();
  put(mock);
  return { mock, okta, api: okta.application };
}

/** The assignment of the one to the other. */
export const ada = { appId: 'app', userId: 'ada' };
