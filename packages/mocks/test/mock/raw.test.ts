import { createOktaCore, request, requestList } from '@oktaforge/sdk/core';
import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';
import { org } from '../support/client.js';

interface Group {
  readonly id: string;
  readonly profile: { readonly name: string };
  readonly _links: { readonly users: { readonly href: string } };
}

describe('raw calls and the mock', () => {
  it('write, list over pages, and follow links of answers', async () => {
    const { mock, okta } = org();
    for (const name of ['Raw 1', 'Raw 2', 'Raw 3']) {
      await okta.request({ method: 'POST', path: '/api/v1/groups', body: { profile: { name } } });
    }
    const found: Group[] = [];
    const query = { search: 'profile.name sw "Raw"', limit: 1 };
    const groups = okta.requestList<Group>({ path: '/api/v1/groups', query });
    for await (const group of groups) found.push(group);
    expect(found.map(({ profile }) => profile.name).toSorted()).toEqual([
      'Raw 1',
      'Raw 2',
      'Raw 3',
    ]);
    const path = found[0]?.['_links'].users.href ?? '';
    expect(path.startsWith(mock.orgUrl)).toBe(true);
    expect((await okta.requestList({ path })).items).toEqual([]);
  });

  it('reach an operation that the description lacks', async () => {
    const mock = createMockOkta({ seed: 1 });
    const core = createOktaCore({ orgUrl: mock.orgUrl, auth: { token: 't' }, fetch: mock.fetch });
    const session = { method: 'POST', path: '/api/v1/sessions', body: {} } as const;
    expect(await request(core, session).catch((error: unknown) => error)).toMatchObject({
      name: 'OktaApiError',
      operationId: 'POST /api/v1/sessions',
      path: '/api/v1/sessions',
    });
    const { items } = await requestList<{ readonly id: string }>(core, { path: '/api/v1/users' });
    expect(items).toHaveLength(1);
  });
});
