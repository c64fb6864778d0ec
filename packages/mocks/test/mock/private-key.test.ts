import { generateKeyPairSync } from 'node:crypto';

import { createOktaClient, type RateLimitOptions } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { expect, test } from 'vitest';

import { createMockOkta } from '../../src/index.js';

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const app = { clientId: '0oa1', key, scopes: ['okta.users.read'] };

/** A client of a mock, and what it sends: the scheme of the credentials, or the path of the token endpoint. */
function connect(dpop: boolean, rateLimit?: RateLimitOptions) {
  const mock = createMockOkta({ seed: 1 });
  const sent: string[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const scheme = new Headers(init.headers).get('authorization')?.split(' ')[0];
    const response = await mock.fetch(url, init);
    sent.push(`${scheme ?? new URL(url).pathname} ${response.status}`);
    return response;
  };
  const auth = privateKey({ ...app, dpop });
  return { mock, sent, okta: createOktaClient({ orgUrl: mock.orgUrl, auth, fetch, rateLimit }) };
}

test.each([
  {
    dpop: false,
    first: ['/oauth2/v1/token 200', 'Bearer 200'],
    later: ['Bearer 401', '/oauth2/v1/token 200', 'Bearer 200'],
  },
  {
    dpop: true,
    first: ['/oauth2/v1/token 400', '/oauth2/v1/token 200', 'DPoP 200'],
    later: ['DPoP 401', '/oauth2/v1/token 200', 'DPoP 200'],
  },
])(
  'a service app of the SDK gets a token, and another when it has expired; DPoP: $dpop',
  async ({ dpop, first, later }) => {
    const { mock, sent, okta } = connect(dpop);
    await okta.user.listUsers({ limit: 1 });
    expect(sent.splice(0)).toEqual(first);
    mock.clock.advance(3_601_000);
    await okta.user.listUsers({ limit: 1 });
    expect(sent).toEqual(later);
  },
);

test.each([false, true])(
  'a token that has expired holds no calls that wait for their turn; DPoP: %s',
  async (dpop) => {
    const { mock, okta } = connect(dpop, { strategy: 'wait', maxConcurrent: 2 });
    const ask = () =>
      Promise.all(Array.from({ length: 6 }, () => okta.user.listUsers({ limit: 1 })));
    await ask();
    mock.clock.advance(3_601_000);
    expect(await ask()).toHaveLength(6);
    expect(okta.rateLimit?.buckets.map(({ inFlight, waiting }) => inFlight + waiting)).toEqual([
      0, 0,
    ]);
  },
);

test('the SDK tells that a scope is missing', async () => {
  const { okta, mock } = connect(false);
  mock.fail('listUsers', { kind: 'insufficient_scope' });
  const error: unknown = await okta.user.listUsers({ limit: 1 }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    status: 403,
    errorCode: 'insufficient_scope',
    errorSummary: 'The access token provided does not contain the required scopes.',
  });
});
