import { describe, expect, it } from 'vitest';
import { org } from '../support/client.js';

const PATH = '/.well-known/okta-organization';

describe('the metadata of the org', () => {
  it.each([
    ['identity', 'idx'],
    ['classic', 'v1'],
  ] as const)('say the pipeline of an org of engine %s: %s', async (engine, pipeline) => {
    const { mock, okta } = org({ engine });
    const answer = await mock.fetch(mock.orgUrl + PATH);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      id: (await okta.org.getOrgSettings()).id,
      pipeline,
      _links: { organization: { href: mock.orgUrl } },
    });
  });

  it.each([
    ['POST', 405],
    ['DELETE', 405],
  ])('are only read: %s is %i', async (method, status) => {
    const { mock } = org();
    const answer = await mock.fetch(mock.orgUrl + PATH, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('allow')).toContain('GET');
  });
});
