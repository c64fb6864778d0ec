import { createOktaClient } from '@oktaforge/sdk';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ConfigError, configureOrg, type OrgConfig, schema } from '../../src/config/index.js';
import { createMockOkta, type MockOkta } from '../../src/index.js';

const CONFIG: OrgConfig = {
  userAttributes: {
    favouriteColour: { type: 'string', enum: ['red', 'blue'] },
    languages: { type: 'array', items: { type: 'string' } },
  },
  // The order does not matter: users refer to groups, policies to applications.
  authorizationServers: [
    {
      name: 'orders',
      audiences: ['api://orders'],
      scopes: [{ name: 'orders.read', description: 'Reads orders', consent: 'REQUIRED' }],
      claims: [{ name: 'department', value: 'user.department', scopes: ['orders.read'] }],
      policies: [
        {
          name: 'Shop',
          clients: ['Shop'],
          rules: [{ name: 'Sellers', groups: ['Sellers'], accessTokenLifetimeMinutes: 10 }],
        },
      ],
    },
    { name: 'default', scopes: [{ name: 'more' }] },
  ],
  applications: [
    {
      label: 'Shop',
      type: 'web',
      clientId: 'shop-client',
      clientSecret: 'a-secret-of-at-least-thirty-two-characters',
      redirectUris: ['https://shop.example/callback'],
      groups: ['Sellers'],
      users: ['ada@example.com'],
    },
    {
      label: 'Nightly job',
      type: 'service',
      scopes: ['okta.users.read'],
      keys: [{ kty: 'RSA', kid: 'k', e: 'AQAB', n: 'AQ' }],
    },
    {
      label: 'Handbook',
      application: {
        name: 'bookmark',
        signOnMode: 'BOOKMARK',
        settings: { app: { url: 'https://handbook.example' } },
      },
    },
  ],
  users: [
    {
      login: 'ada@example.com',
      firstName: 'Ada',
      password: 'Correct-horse-1',
      profile: { favouriteColour: 'blue', department: 'Sales' },
      groups: ['Sellers'],
      roles: ['READ_ONLY_ADMIN'],
    },
    { login: 'bob@example.com', activate: false },
  ],
  groups: [{ name: 'Sellers', description: 'Whoever sells' }],
};

async function seen(mock: MockOkta) {
  const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' }, fetch: mock.fetch });
  const names = async <T>(list: AsyncIterable<T>, of: (one: T) => unknown): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const one of list) found.push(of(one));
    return found;
  };
  const ada = await okta.user.getUser({ userId: 'ada@example.com' });
  const userId = ada.id;
  return {
    ada: [ada.status, ada.profile.firstName, ada.profile['favouriteColour']],
    bob: (await okta.user.getUser({ userId: 'bob@example.com' })).status,
    groups: (
      await names(okta.user.listUserGroups({ userId }), ({ profile }) => profile.name)
    ).toSorted(),
    roles: await names(okta.user.listAssignedRolesForUser({ userId }), ({ type }) => type),
    apps: (await names(okta.application.listApplications({}), ({ label }) => label)).toSorted(),
    servers: (
      await names(okta.authorizationServer.listAuthorizationServers({}), ({ name }) => name)
    ).toSorted(),
  };
}

const WANT = {
  ada: ['ACTIVE', 'Ada', 'blue'],
  bob: 'STAGED',
  groups: ['Everyone', 'Sellers'],
  roles: ['READ_ONLY_ADMIN'],
  apps: ['Handbook', 'Nightly job', 'Shop'],
  servers: ['default', 'orders'],
};

describe('configureOrg', () => {
  it('puts what it is told into the org, which reset goes back to', async () => {
    const mock = createMockOkta();
    await configureOrg(mock, CONFIG);
    expect(mock.requests).toEqual([]);
    expect(await seen(mock)).toEqual(WANT);
    await mock.fetch('/api/v1/users/ada@example.com/lifecycle/suspend', { method: 'POST' });
    mock.reset();
    expect(await seen(mock)).toEqual(WANT);
  });

  it('doubles nothing where it is told twice', async () => {
    const mock = createMockOkta();
    await configureOrg(mock, CONFIG);
    const once = mock.contents();
    await configureOrg(mock, CONFIG);
    const { '/api/v1/logs': _before, ...before } = once;
    const { '/api/v1/logs': _after, ...after } = mock.contents();
    expect(after).toEqual(before);
    expect(await seen(mock)).toEqual(WANT);
  });

  it('knows users who have left, and applications by another label', async () => {
    const mock = createMockOkta();
    await configureOrg(mock, CONFIG);
    const send = (method: string, path: string, body?: object) =>
      mock.fetch(path, {
        method,
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      });
    await send('POST', '/api/v1/users/ada@example.com/lifecycle/deactivate');
    const app = await (await send('GET', '/api/v1/apps/shop-client')).json();
    await send('PUT', '/api/v1/apps/shop-client', { ...(app as object), label: 'Store' });
    await configureOrg(mock, CONFIG);
    const apps = (await (await send('GET', '/api/v1/apps')).json()) as { label: string }[];
    expect(apps.map(({ label }) => label).toSorted()).toEqual(['Handbook', 'Nightly job', 'Store']);
  });

  it('takes custom applications of SAML', async () => {
    const mock = createMockOkta();
    const signOn = {
      ssoAcsUrl: 'https://saml.example/acs',
      audience: 'https://saml.example',
      recipient: 'https://saml.example/acs',
      destination: 'https://saml.example/acs',
    };
    const application = { signOnMode: 'SAML_2_0', settings: { signOn } };
    await configureOrg(mock, { applications: [{ label: 'Wiki', application }] });
    const [app] = (await (await mock.fetch('/api/v1/apps')).json()) as { signOnMode: string }[];
    expect(app?.signOnMode).toBe('SAML_2_0');
  });

  it('works where only tokens of the mock are taken', async () => {
    const mock = createMockOkta({ tokens: 'issued' });
    await configureOrg(mock, CONFIG);
    const response = await mock.fetch('/oauth2/default/v1/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('shop-client:wrong')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'orders.read' }),
    });
    expect([response.status, await response.json()]).toMatchObject([
      401,
      { error: 'invalid_client' },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['the config: must be object']],
    ['an unknown setting', { user: [] }, ['the config: has no setting user']],
    [
      'one that is missing',
      { groups: [{ description: 'x' }] },
      ["groups[0]: must have required property 'name'"],
    ],
    ['another type', { users: [{ login: 5 }] }, ['users[0].login: must be string']],
    [
      'several at once',
      { applications: [{ label: 'a', type: 'phone' }], groups: [{}] },
      [
        "groups[0]: must have required property 'name'",
        'applications[0].type: must be one of web, browser, native, service',
      ],
    ],
    [
      'names that are nowhere',
      {
        users: [{ login: 'a@b.c', groups: ['Nobody'] }],
        applications: [{ label: 'x', type: 'service', users: ['no@b.c'] }],
      },
      [
        'users[0].groups[0]: there is no group Nobody',
        'applications[0].users[0]: there is no user no@b.c',
      ],
    ],
    [
      'an application of no kind',
      { applications: [{ label: 'x' }, { label: 'y', application: {}, clientId: 'z' }] },
      [
        'applications[0]: needs a type (web, browser, native, service), or an application',
        'applications[1].clientId: only applications with a type have it',
      ],
    ],
    ['a name twice', { groups: [{ name: 'a' }, { name: 'a' }] }, ['groups[1]: a is there twice']],
  ])('refuses %s', async (_, config, want) => {
    const mock = createMockOkta();
    const error = await configureOrg(mock, config as OrgConfig).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    const { issues } = error as ConfigError;
    expect(issues.map(({ place, message }) => `${place}: ${message}`)).toEqual(want);
  });

  it('names what is wrong in its form, its references and by Okta together', async () => {
    const config = {
      groups: [{ nam: 'A' }, { name: 'Sellers' }, { name: 'B', description: 3 }],
      users: [
        { login: 'a@b.c', groups: ['Sellers', 'Buyers'] },
        { login: 'short', groups: ['B'] },
        { login: 'c@d.e', pasword: 'x' },
        { login: 'f@g.h', password: 'x' },
      ],
      applications: [
        {
          label: 'Shop',
          type: 'web',
          redirectUris: ['https://a.test'],
          users: ['c@d.e', 'nobody'],
        },
      ],
      nonsense: true,
    };
    const error: unknown = await configureOrg(createMockOkta(), config as never).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(ConfigError);
    const said = error instanceof ConfigError ? error.issues : [];
    expect(said.map(({ place }) => place).toSorted()).toEqual([
      'applications[0].users[1]',
      'groups[0]',
      'groups[0]',
      'groups[2].description',
      'the config',
      'users[0].groups[1]',
      'users[1]',
      'users[2]',
      'users[3]',
    ]);
  });

  it('leaves the org as it was where Okta refuses an entry, and shows no password', async () => {
    const mock = createMockOkta();
    const before = mock.contents();
    const users = [{ login: 'good@example.com' }, { login: 'x', password: 'hunter2' }];
    const error = await configureOrg(mock, { groups: [{ name: 'New' }], users }).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).toMatch(/users\[1\]: /);
    expect(String(error)).not.toContain('hunter2');
    expect(mock.contents()).toEqual(before);
  });
});

it('config.schema.json is the schema', async () => {
  // To renew it: npx vitest run --update test/config
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  await expect(text).toMatchFileSnapshot('../../config.schema.json');
});
