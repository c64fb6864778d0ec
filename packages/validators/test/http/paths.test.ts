import { describe, expect, it } from 'vitest';

import { createPathMatcher, createRequestMatcher } from '../../src/http.js';

const matcher = createPathMatcher();
const whole = createRequestMatcher();

/** Ids of the operations that a line such as `GET /api/v1/users` may be, or why it is none. */
function said(line: string): unknown {
  const space = line.indexOf(' ');
  const match = matcher.match(line.slice(0, space), line.slice(space + 1));
  return match.outcome === 'matched'
    ? [match.operations.map(({ operationId }) => operationId), match.params]
    : match.outcome;
}

describe('a method and a URL', () => {
  it.each<[string, unknown]>([
    ['GET /api/v1/users', [['listUsers'], {}]],
    ['HEAD /api/v1/users?limit=1', [['listUsers'], {}]],
    ['get https://acme.okta.com/api/v1/users/a%2Fb/', [['getUser'], { userId: 'a/b' }]],
    [
      'DELETE /api/v1/groups/g1/users/u1#there',
      [['removeUserFromGroup'], { groupId: 'g1', userId: 'u1' }],
    ],
    ['GET /api/v1/groups/rules', [['listGroupRules'], {}]],
    [
      'POST /api/v1/users/u1/lifecycle/expire_password?tempPassword=true',
      [['expirePasswordAndGetTemporaryPassword'], { userId: 'u1' }],
    ],
    ['POST /api/v1/users/u1/lifecycle/expire_password', [['expirePassword'], { userId: 'u1' }]],
    ['POST /api/v1/users/u1/lifecycle/expire_password?tempPassword=maybe', 'bad_request'],
    ['PATCH /api/v1/users', 'method_not_allowed'],
    ['GET /api/v1/users/..%2fgroups', 'bad_request'],
    ['GET /api/v1/users;a=b', 'bad_request'],
    ['GET /', 'not_found'],
    ['GET *', 'not_found'],
  ])('%s', (line, want) => {
    expect(said(line)).toEqual(want);
  });

  it('may be several operations, where the body tells them apart', () => {
    expect(said('POST /api/v1/apps/a1/credentials/csrs/c1/lifecycle/publish')).toEqual([
      [
        'publishBinaryCerCert',
        'publishBinaryDerCert',
        'publishBinaryPemCert',
        'publishCerCert',
        'publishDerCert',
      ],
      { appId: 'a1', csrId: 'c1' },
    ]);
  });

  it('is refused in the words of a matcher of whole requests', async () => {
    const urls = ['/api/v1/users/%', '/api/v1/users\t', '/nowhere', '/api/v1/groups/rules/'];
    for (const url of urls) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure is of one of them
      expect(matcher.match('PUT', url)).toEqual(await whole.match({ method: 'PUT', url }));
    }
  });

  it('leads to each operation', () => {
    for (const { operationId, method, path } of whole.operations) {
      const match = matcher.match(method, path.replaceAll(/\{|\}/g, ''));
      const operations = 'operations' in match ? match.operations : [];
      const variants = whole.operations.filter(
        (other) => other.method === method && other.path === path,
      );
      if (variants.length === 1) expect(operations).toEqual([{ operationId, method, path }]);
      else expect(operations.length).toBeGreaterThan(0);
    }
  });
});

it('takes the path under which a gateway serves the API', () => {
  const under = createPathMatcher({ basePath: '/okta/' });
  expect(under.match('GET', '/okta/api/v1/users')).toMatchObject({ ok: true });
  expect(under.match('GET', '/oktaapi/v1/users')).toMatchObject({ status: 404 });
  expect(under.match('GET', '/api/v1/users')).toMatchObject({ status: 404 });
  expect(() => createPathMatcher({ basePath: 'okta' })).toThrow(TypeError);
});
