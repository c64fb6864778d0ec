import { describe, expect, it } from 'vitest';

import { createRequestMatcher, createRequestMatcherFor } from '../../src/http.js';
import { createUserRequest, expirePasswordRequest } from '../../src/generated/requests.js';

const matcher = createRequestMatcher();

const USERS = '/api/v1/users';

describe('paths and methods', () => {
  it.each([
    { given: `GET ${USERS}`, want: 'listUsers' },
    { given: `POST ${USERS}`, want: 'createUser' },
    { given: `GET https://test.okta.com${USERS}?limit=2#part`, want: 'listUsers' },
    { given: `HEAD ${USERS}`, want: 'listUsers' },
    { given: `get ${USERS}`, want: 'listUsers' },
    { given: `GET ${USERS}/me`, want: 'getUser' },
    { given: `GET ${USERS}/a%2Fb`, want: 'getUser' },
    { given: `GET ${USERS}/a..b%2F...`, want: 'getUser' },
    { given: `GET ${USERS}/a%3Bb`, want: 'getUser' },
    { given: `GET ${USERS}?q=%09a;b=%2e%2e%2f%5c`, want: 'listUsers' },
    { given: 'GET /api/v1/%75sers/me', want: 'getUser' },
    { given: `GET ${USERS}/`, want: 'listUsers' },
    { given: `GET ${USERS}/me/`, want: 'getUser' },
    { given: 'GET /api/v1/groups/rules', want: 'listGroupRules' },
    { given: `GET ${USERS}/1/factors/catalog`, want: 'listSupportedFactors' },
    { given: `POST ${USERS}/1/factors/catalog/verify`, want: 'verifyFactor' },
  ])('$given is $want', async ({ given, want }) => {
    expect(await matchLine(given)).toMatchObject({ outcome: 'matched', operationId: want });
  });

  it.each([
    { given: 'GET /', want: 'nothing there' },
    { given: 'GET ', want: 'an empty URL' },
    { given: 'GET *', want: 'a server as a whole' },
    { given: 'GET /api/v1', want: 'a path that goes on' },
    { given: `GET ${USERS}/1/nothing`, want: 'a path that nobody has' },
    { given: 'GET /API/V1/USERS', want: 'another case' },
    { given: `GET ${USERS}//factors`, want: 'an empty id' },
    { given: `GET ${USERS}//`, want: 'two slashes at the end' },
    { given: 'GET //api/v1/users', want: 'two slashes at the start' },
    { given: 'GET /api/v1/users%2Fme', want: 'an encoded slash in a literal' },
    { given: `GET /x${USERS}`, want: 'a prefix that was not asked for' },
  ])('$given is not found: $want', async ({ given }) => {
    expect(await matchLine(given)).toEqual({
      outcome: 'not_found',
      ok: false,
      status: 404,
      message: 'no operation has this path',
    });
  });

  it.each([
    { given: `PATCH ${USERS}`, want: ['GET', 'HEAD', 'POST'] },
    { given: `patch ${USERS}`, want: ['GET', 'HEAD', 'POST'] },
    { given: `OPTIONS ${USERS}/1`, want: ['DELETE', 'GET', 'HEAD', 'POST', 'PUT'] },
    { given: `HEAD ${USERS}/1/lifecycle/activate`, want: ['POST'] },
    { given: 'DELETE /api/v1/groups/rules', want: ['GET', 'HEAD', 'POST'] },
    { given: `${'X'.repeat(1e6)} ${USERS}`, want: ['GET', 'HEAD', 'POST'] },
  ])('$want are allowed where $given is not', async ({ given, want }) => {
    const match = await matchLine(given);
    expect(match).toMatchObject({ outcome: 'method_not_allowed', status: 405, allow: want });
    expect('message' in match && match.message.length).toBeLessThan(100);
  });

  it.each([
    `GET ${USERS}/../apps`,
    `GET ${USERS}/.`,
    `GET ${USERS}/%2e%2E/apps`,
    `GET ${USERS}/a\\b`,
    `GET ${USERS}/a%5cb`,
    `GET ${USERS}/..;/apps`,
    `GET ${USERS}/..%3b/apps`,
    `GET ${USERS}/..;a=b/apps`,
    `GET ${USERS}/1;a=b`,
    `GET ${USERS};a=b`,
    `GET ${USERS}/..%2f..`,
    `GET ${USERS}/..%2Fapps`,
    `GET ${USERS}/a%2f..%2fb`,
    `GET ${USERS}/.%5capps`,
    `GET ${USERS}/a%00`,
    `GET ${USERS}/a%0d%0aSet-Cookie:b`,
    `GET ${USERS}/a%7f`,
    `GET ${USERS}/a%C2%85`,
    `GET ${USERS}/a\tb`,
    `GET /api/v1/us\ters`,
    `GET ${USERS}/a\r\nb`,
    `GET ${USERS}?q=a\tb`,
    `GET ${USERS}/%`,
    `GET ${USERS}/%zz`,
    `GET ${USERS}/%ff`,
    `GET ${USERS}?q=%`,
    `GET ${USERS}?%ff=1`,
  ])('%s is refused: servers would not agree about it', async (given) => {
    expect(await matchLine(given)).toMatchObject({
      outcome: 'bad_request',
      status: 400,
      reason: 'malformed_url',
    });
  });

  it('gives a decoded id as the one value that it is', async () => {
    expect(await matchLine(`GET ${USERS}/a%2Fb%20%C3%BC+c`)).toMatchObject({
      ok: true,
      params: { userId: 'a/b ü+c' },
      issues: [],
    });
  });
});

describe('a match', () => {
  it('has the params of its operation, as types too', async () => {
    const match = await matcher.match({ method: 'GET', url: `${USERS}?limit=5` });
    if (!match.ok || match.operationId !== 'listUsers') throw new Error(match.outcome);
    const limit: number | undefined = match.params.limit;
    // @ts-expect-error -- the operation has no such parameter
    const userId: unknown = match.params.userId;
    expect([limit, userId]).toEqual([5, undefined]);
  });

  it('can be answered with the status of what it is instead', async () => {
    const match = await matcher.match({ method: 'GET', url: '/nowhere' });
    const status: 200 | 400 | 404 | 405 | 413 | 415 =
      match.outcome === 'matched' ? 200 : match.status;
    expect(status).toBe(404);
  });
});

describe('variants under one path and method', () => {
  const publish = 'POST /api/v1/apps/1/credentials/csrs/2/lifecycle/publish';
  const forgot = `POST ${USERS}/1/credentials/forgot_password`;
  const expire = `POST ${USERS}/1/lifecycle/expire_password`;
  const base64 = { 'content-transfer-encoding': 'base64' };

  it.each([
    { given: `${expire}?tempPassword=true`, want: 'expirePasswordAndGetTemporaryPassword' },
    { given: `${expire}?tempPassword=false`, want: 'expirePassword' },
    { given: expire, want: 'expirePassword' },
    { given: forgot, want: 'forgotPasswordGenerateOneTimeToken' },
    { given: `${forgot}?sendEmail=false`, want: 'forgotPasswordGenerateOneTimeToken' },
    { given: forgot, type: 'application/json', body: '{}', want: 'forgotPasswordSetNewPassword' },
    { given: forgot, type: 'application/json', want: 'forgotPasswordGenerateOneTimeToken' },
    { given: publish, type: 'application/pkix-cert', body: 'x', want: 'publishBinaryDerCert' },
    { given: publish, type: 'application/x-x509-ca-cert', body: 'x', want: 'publishBinaryCerCert' },
    { given: publish, type: 'application/x-pem-file', body: 'x', want: 'publishBinaryPemCert' },
    {
      given: publish,
      type: 'application/pkix-cert',
      body: 'eA==',
      headers: base64,
      want: 'publishDerCert',
    },
    {
      given: publish,
      type: 'application/x-x509-ca-cert',
      body: 'eA==',
      headers: base64,
      want: 'publishCerCert',
    },
  ])('$given $type $body is $want', async ({ given, type, body, headers, want }) => {
    const all = { ...headers, ...(type === undefined ? {} : { 'content-type': type }) };
    expect(await matchLine(given, { headers: all, body })).toMatchObject({ operationId: want });
  });

  it.each([`${expire}?tempPassword=maybe`, `${expire}?tempPassword=true&tempPassword=false`])(
    '%s is none of them',
    async (given) => {
      expect(await matchLine(given)).toMatchObject({
        outcome: 'bad_request',
        reason: 'unknown_variant',
        message: 'expected one of the query parameters tempPassword=false, tempPassword=true',
      });
    },
  );
});

describe('some operations only', () => {
  const some = createRequestMatcherFor({ createUserRequest, expirePasswordRequest });

  it('knows only those', () => {
    expect(some.operations).toEqual([
      { operationId: 'createUser', method: 'POST', path: USERS },
      {
        operationId: 'expirePassword',
        method: 'POST',
        path: `${USERS}/{userId}/lifecycle/expire_password`,
      },
    ]);
  });

  it.each([
    { method: 'POST', url: `${USERS}/1/lifecycle/expire_password`, want: 'matched' },
    // It is another operation, and must not pass for the one that is let through.
    {
      method: 'POST',
      url: `${USERS}/1/lifecycle/expire_password?tempPassword=true`,
      want: 'not_found',
    },
    { method: 'GET', url: USERS, want: 'method_not_allowed' },
    { method: 'GET', url: `${USERS}/1`, want: 'not_found' },
  ])('$method $url: $want', async ({ method, url, want }) => {
    expect(await some.match({ method, url })).toMatchObject({ outcome: want });
  });

  it('takes validators in an array too', async () => {
    const listed = createRequestMatcherFor([createUserRequest]);
    const match = await listed.match({ method: 'POST', url: USERS, body: '{"profile":{}}' });
    expect(match).toMatchObject({ operationId: 'createUser' });
  });

  it('refuses validators of operations that the API does not have', () => {
    const foreign = { ...createUserRequest, operationId: 'dance' };
    expect(() => createRequestMatcherFor({ foreign })).toThrow('the API has no operation dance');
  });
});

describe('basePath', () => {
  it.each([
    { basePath: '/okta', url: '/okta/api/v1/users', want: 'matched' },
    { basePath: '/okta/', url: '/okta/api/v1/users', want: 'matched' },
    { basePath: '/a/b', url: '/a/b/api/v1/users', want: 'matched' },
    { basePath: '/', url: '/api/v1/users', want: 'matched' },
    { basePath: '/okta', url: '/api/v1/users', want: 'not_found' },
    { basePath: '/okta', url: '/oktapus/api/v1/users', want: 'not_found' },
    { basePath: '/okta', url: '/OKTA/api/v1/users', want: 'not_found' },
    { basePath: '/okta', url: '/okta', want: 'not_found' },
  ])('$basePath: $url is $want', async ({ basePath, url, want }) => {
    const prefixed = createRequestMatcher({ basePath });
    expect(await prefixed.match({ method: 'GET', url })).toMatchObject({ outcome: want });
  });

  it.each(['okta', '//', '/okta?', 'https://x.test/okta', '/a//b'])('cannot be %s', (basePath) => {
    expect(() => createRequestMatcher({ basePath })).toThrow(/^basePath must be a path such as/);
  });
});

function matchLine(line: string, rest: object = {}) {
  const [method = '', url = ''] = line.split(' ');
  return matcher.match({ method, url, ...rest });
}
