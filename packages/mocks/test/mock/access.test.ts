import { describe, expect, it } from 'vitest';

import { createMockOkta } from '../../src/index.js';
import type { Needs } from '../../src/runtime/mock/access.js';
import type { AccessRules, Fault } from '../../src/runtime/mock/types.js';
import { mockOf } from '../support/one-operation.js';

const SCOPE = 'okta.things.read';

interface Asked {
  readonly needs?: Needs;
  readonly rules?: AccessRules;
  /** Scopes of the token, where the mock has issued it. */
  readonly granted?: string;
  readonly fault?: Fault;
  readonly authorization?: string;
}

async function ask({ needs, rules, granted, fault, authorization = 'Bearer t' }: Asked): Promise<{
  readonly status: number;
  readonly text: string;
  readonly challenge: string;
}> {
  const mock = mockOf(
    {},
    { fine: true },
    { access: rules, orgUrl: 'https://o.test' },
    {
      access: async () => (needs === undefined ? {} : { getThing: needs }),
      scopesOf: () => granted?.split(' '),
    },
  );
  if (fault !== undefined) mock.fail('*', fault);
  const answer = await mock.fetch('/thing?q=1', { headers: { authorization } });
  const challenge = answer.headers.get('www-authenticate') ?? '';
  return { status: answer.status, text: await answer.text(), challenge };
}

describe('scopes of tokens that the mock has issued', () => {
  const scopes = true;
  it.each<[string, Asked, number]>([
    ['are not looked at unless that is wanted', { needs: { scopes: [SCOPE] }, granted: 'x' }, 200],
    ['suffice', { needs: { scopes: [SCOPE] }, granted: `x ${SCOPE}`, rules: { scopes } }, 200],
    [
      'of a manager suffice to read',
      { needs: { scopes: [SCOPE] }, granted: 'okta.things.manage', rules: { scopes } },
      200,
    ],
    [
      'of a reader do not suffice to manage',
      { needs: { scopes: ['okta.things.manage'] }, granted: SCOPE, rules: { scopes } },
      403,
    ],
    [
      'are missing',
      { needs: { scopes: [SCOPE] }, granted: 'okta.users.read', rules: { scopes } },
      403,
    ],
    [
      'are needed all',
      { needs: { scopes: [SCOPE, 'other'] }, granted: SCOPE, rules: { scopes } },
      403,
    ],
    ['are not known of other tokens', { needs: { scopes: [SCOPE] }, rules: { scopes } }, 200],
    ['are not needed', { granted: 'x', rules: { scopes } }, 200],
  ])('%s', async (_name, asked, want) => {
    expect((await ask(asked)).status).toBe(want);
  });

  it.each<[string, string, string]>([
    ['Bearer', 'Bearer t', 'Bearer '],
    ['DPoP', 'DPoP t', 'DPoP algs="RS256 RS384 RS512 ES256 ES384 ES512", '],
  ])('are named when %s is refused', async (_name, authorization, start) => {
    const asked = {
      needs: { scopes: [SCOPE, 'b'] },
      granted: 'x',
      rules: { scopes },
      authorization,
    };
    expect(await ask(asked)).toEqual({
      status: 403,
      text: '',
      challenge: `${start}authorization_uri="https://o.test/oauth2/v1/authorize", realm="https://o.test", scope="${SCOPE} b", error="insufficient_scope", error_description="The access token provided does not contain the required scopes.", resource="/thing"`,
    });
  });
});

describe('roles and permissions of who calls', () => {
  const needs = { roles: ['APP_ADMIN', 'ORG_ADMIN'], permissions: ['okta.things.read'] };
  it.each<[string, Asked, number]>([
    ['are all unless they are given', { needs }, 200],
    ['one of the roles', { needs, rules: { roles: ['ORG_ADMIN'] } }, 200],
    ['another role', { needs, rules: { roles: ['READ_ONLY_ADMIN'] } }, 403],
    ['no role', { needs, rules: { roles: [] } }, 403],
    ['a permission', { needs, rules: { roles: [], permissions: ['okta.things.read'] } }, 200],
    ['all that there is', { needs, rules: { roles: ['SUPER_ADMIN'] } }, 200],
    ['none, where none is needed', { rules: { roles: [] } }, 200],
    ['scopes alone say nothing of them', { needs, rules: { scopes: true } }, 200],
  ])('%s', async (_name, asked, want) => {
    expect((await ask(asked)).status).toBe(want);
  });

  it('are named when they are missing', async () => {
    const { status, text } = await ask({ needs, rules: { roles: [] } });
    expect(status).toBe(403);
    expect(JSON.parse(text)).toMatchObject({
      errorCode: 'E0000006',
      errorSummary: 'You do not have permission to perform the requested action',
      errorCauses: [
        {
          errorSummary:
            'Needed: one of the administrator roles APP_ADMIN, ORG_ADMIN, or the permission okta.things.read.',
        },
      ],
    });
  });
});

describe('faults of access', () => {
  it('name what the operation needs', async () => {
    const needs = { scopes: [SCOPE], permissions: ['a', 'b'] };
    const scope = await ask({ needs, fault: { kind: 'insufficient_scope' } });
    expect(scope).toMatchObject({ status: 403, text: '' });
    expect(scope.challenge).toContain(`scope="${SCOPE}", error="insufficient_scope"`);
    const role = await ask({ needs, fault: { kind: 'forbidden' } });
    expect(role).toMatchObject({ status: 403 });
    expect(role.text).toContain('Needed: the permission a or b.');
  });

  it('name the scope that Okta documents where the description says nothing', async () => {
    const mock = createMockOkta();
    mock.fail('getUser', { kind: 'insufficient_scope' });
    mock.fail('getUser', { kind: 'forbidden' });
    const [scope, role] = [
      await mock.fetch('/api/v1/users/me'),
      await mock.fetch('/api/v1/users/me'),
    ];
    expect(scope.headers.get('www-authenticate')).toContain('scope="okta.users.read"');
    expect(await role.json()).toMatchObject({ errorCode: 'E0000006', errorCauses: [] });
  });
});

it('tokens of the token endpoint have the scopes that were asked for', async () => {
  const mock = createMockOkta({ access: { scopes: true } });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'c',
    scope: 'okta.users.read',
  });
  const issued: unknown = await (
    await mock.fetch('/oauth2/v1/token', { method: 'POST', body })
  ).json();
  const token = (issued as { readonly access_token: string }).access_token;
  const statusOf = async (path: string): Promise<number> =>
    (await mock.fetch(path, { headers: { authorization: `Bearer ${token}` } })).status;
  // The description 2.16.0 says of no operation which scopes it needs: the mock knows it by the path.
  expect([await statusOf('/api/v1/users'), await statusOf('/api/v1/groups')]).toEqual([200, 403]);
});
