import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../../src/index.js';

const refused = '400 The request was not valid: Invalid policy type specified.';

describe('a policy of an org', () => {
  it.each([
    ['OKTA_SIGN_ON', '200', '200'],
    ['PASSWORD', '200', '200'],
    ['ENTITY_RISK', '200', undefined],
    ['OAUTH_AUTHORIZATION_POLICY', refused, refused],
    ['NONSENSE', refused, refused],
  ])('has a type that there is: %s', async (type, listed, made) => {
    const mock = createMockOkta();
    const said = async (answer: Response) => {
      const summary = /"errorSummary":"([^"]*)"/.exec(await answer.text())?.[1];
      return [String(answer.status), ...(answer.ok ? [] : [summary])].join(' ');
    };
    expect(await said(await mock.fetch(`/api/v1/policies?type=${type}`))).toBe(listed);
    if (made === undefined) return;
    const body = JSON.stringify({ type, name: 'Mine', status: 'ACTIVE' });
    const headers = { 'content-type': 'application/json' };
    expect(
      await said(await mock.fetch('/api/v1/policies', { method: 'POST', headers, body })),
    ).toBe(made);
  });
});
