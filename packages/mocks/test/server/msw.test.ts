import { createOktaClient } from '@oktaforge/sdk';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { handlers } from '../../src/msw.js';

const mock = createMockOkta({ orgUrl: 'https://dev-1.okta.test' });
const interceptor = setupServer(...handlers(mock));
beforeAll(() => interceptor.listen({ onUnhandledRequest: 'error' }));
afterAll(() => interceptor.close());

describe('MSW', () => {
  it('lets an application that uses the global fetch talk to the mock', async () => {
    const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' } });
    const { id = '' } = await okta.group.createGroup({ group: { profile: { name: 'A' } } });
    expect((await okta.group.getGroup({ groupId: id })).profile?.name).toBe('A');
    expect(mock.requests.map(({ operationId }) => operationId)).toEqual([
      'createGroup',
      'getGroup',
    ]);
  });

  it('passes a broken connection on', async () => {
    mock.fail('*', { kind: 'connection_reset' });
    await expect(fetch(`${mock.orgUrl}/api/v1/groups`)).rejects.toThrow(TypeError);
  });
});
