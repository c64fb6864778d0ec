import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockServer, startMockServer } from '../../src/server.js';

const require = createRequire(import.meta.url);

/** What both versions of the official SDK have in common, as far as the scenarios need it. */
interface Official {
  createUser(login: string): Promise<Thing>;
  getUser(id: string): Promise<Thing>;
  renameUser(user: Thing): Promise<Thing>;
  listUsers(): Promise<Thing[]>;
  userLifecycle(user: Thing, operation: 'suspend' | 'unsuspend' | 'deactivate'): Promise<unknown>;
  deleteUser(user: Thing): Promise<unknown>;
  createGroup(name: string): Promise<Thing>;
  addToGroup(group: Thing, user: Thing): Promise<unknown>;
  membersOf(group: Thing): Promise<Thing[]>;
  createApp(): Promise<Thing>;
  assign(app: Thing, user: Thing): Promise<unknown>;
  deactivateApp(app: Thing): Promise<unknown>;
  deleteApp(app: Thing): Promise<unknown>;
  createPolicy(group: Thing): Promise<Thing>;
  listPolicies(): Promise<Thing[]>;
  deletePolicy(policy: Thing): Promise<unknown>;
  createServer(): Promise<Thing>;
  getServer(id: string): Promise<Thing>;
  logs(): Promise<Thing[]>;
}

interface Thing {
  readonly id: string;
  readonly status?: string;
  readonly eventType?: string;
  readonly name?: string;
  readonly profile?: { nickName?: string; login?: string };
}

// The official clients have types that leave most of this open.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untyped = any;

const person = (login: string) => ({
  profile: { firstName: 'Ada', lastName: 'Diaz', email: login, login },
  credentials: { password: { value: 'Abcd1234!' } },
});
const bookmark = {
  name: 'bookmark',
  label: 'Bookmark',
  signOnMode: 'BOOKMARK',
  settings: { app: { requestIntegration: false, url: 'https://app.example.com/' } },
};
const signOn = (group: Thing) => ({
  type: 'OKTA_SIGN_ON',
  status: 'ACTIVE',
  name: `For ${group.id}`,
  description: 'A policy',
  conditions: { people: { groups: { include: [group.id] } } },
});
const server = { name: 'Server', description: 'A server', audiences: ['api://x'] };

async function all(collection: Untyped): Promise<Thing[]> {
  const found: Thing[] = [];
  await collection.each((thing: Thing) => void found.push(thing));
  return found;
}

function clientOf(name: string, orgUrl: string): Untyped {
  const { Client } = require(name) as Untyped;
  return new Client({ orgUrl, token: 'any', testing: { disableHttpsCheck: true } });
}

function version4(orgUrl: string): Official {
  const client = clientOf('okta-sdk-nodejs-4', orgUrl);
  return {
    createUser: (login) => client.createUser(person(login)),
    getUser: (id) => client.getUser(id),
    renameUser(user: Untyped) {
      user.profile.nickName = 'Countess';
      return user.update();
    },
    listUsers: () => all(client.listUsers({ limit: 1 })),
    userLifecycle: (user: Untyped, operation) => user[operation](),
    deleteUser: (user: Untyped) => user.delete(),
    createGroup: (name) => client.createGroup({ profile: { name } }),
    addToGroup: (group, user: Untyped) => user.addToGroup(group.id),
    membersOf: (group: Untyped) => all(group.listUsers()),
    createApp: () => client.createApplication(bookmark),
    assign: (app: Untyped, user) => app.assignUserToApplication({ id: user.id }),
    deactivateApp: (app: Untyped) => app.deactivate(),
    deleteApp: (app: Untyped) => app.delete(),
    createPolicy: (group) => client.createPolicy(signOn(group)),
    listPolicies: () => all(client.listPolicies({ type: 'OKTA_SIGN_ON' })),
    deletePolicy: (policy: Untyped) => policy.delete(),
    createServer: () => client.createAuthorizationServer(server),
    getServer: (id) => client.getAuthorizationServer(id),
    logs: () =>
      all(client.getLogs({ since: '2000-01-01T00:00:00Z', until: '2999-01-01T00:00:00Z' })),
  };
}

function version8(orgUrl: string): Official {
  const client = clientOf('@okta/okta-sdk-nodejs', orgUrl);
  const { userApi, groupApi, applicationApi, policyApi, authorizationServerApi } = client;
  return {
    createUser: (login) => userApi.createUser({ body: person(login) }),
    getUser: (userId) => userApi.getUser({ userId }),
    renameUser: ({ id: userId }) =>
      userApi.updateUser({ userId, user: { profile: { nickName: 'Countess' } } }),
    listUsers: async () => all(await userApi.listUsers({ limit: 1 })),
    userLifecycle: ({ id: userId }, operation) => userApi[`${operation}User`]({ userId }),
    deleteUser: ({ id: userId }) => userApi.deleteUser({ userId }),
    createGroup: (name) => groupApi.createGroup({ group: { profile: { name } } }),
    addToGroup: (group, user) => groupApi.assignUserToGroup({ groupId: group.id, userId: user.id }),
    membersOf: async ({ id: groupId }) => all(await groupApi.listGroupUsers({ groupId })),
    createApp: () => applicationApi.createApplication({ application: bookmark }),
    assign: ({ id: appId }, { id }) =>
      applicationApi.assignUserToApplication({ appId, appUser: { id } }),
    deactivateApp: ({ id: appId }) => applicationApi.deactivateApplication({ appId }),
    deleteApp: ({ id: appId }) => applicationApi.deleteApplication({ appId }),
    createPolicy: (group) => policyApi.createPolicy({ policy: signOn(group) }),
    listPolicies: async () => all(await policyApi.listPolicies({ type: 'OKTA_SIGN_ON' })),
    deletePolicy: ({ id: policyId }) => policyApi.deletePolicy({ policyId }),
    createServer: () =>
      authorizationServerApi.createAuthorizationServer({ authorizationServer: server }),
    getServer: (authServerId) => authorizationServerApi.getAuthorizationServer({ authServerId }),
    // Dates are left out: this client sends them as `Sat Jan 01 2000`, which Okta refuses, too.
    logs: async () => {
      const page = await client.systemLogApi.listLogEvents({ limit: 1000 });
      const found: Thing[] = [];
      await page.each((thing: Thing) => found.push(thing) < 10);
      return found;
    },
  };
}

let running: MockServer;
beforeAll(async () => {
  running = await startMockServer({ rateLimits: false });
});
afterAll(() => running.stop());

describe.each([
  ['4.6.1', version4],
  ['8.1.0', version8],
] as const)('the official SDK %s, unmodified', (version, connect) => {
  const login = `ada-${version}@example.com`;
  const okta = (): Official => connect(running.url);

  it('leads a user through its life', async () => {
    const user = await okta().createUser(login);
    expect(user.status).toBe('ACTIVE');
    expect((await okta().getUser(login)).id).toBe(user.id);
    expect((await okta().renameUser(user)).profile?.nickName).toBe('Countess');
    expect((await okta().listUsers()).map(({ id }) => id)).toContain(user.id);
    const statuses: (string | undefined)[] = [];
    for (const operation of ['suspend', 'unsuspend', 'deactivate'] as const) {
      await okta().userLifecycle(user, operation);
      statuses.push((await okta().getUser(user.id)).status);
    }
    expect(statuses).toEqual(['SUSPENDED', 'ACTIVE', 'DEPROVISIONED']);
    await okta().deleteUser(user);
    await expect(okta().getUser(user.id)).rejects.toThrow(/E0000007/);
  });

  it('puts a user into a group, and gives it an application', async () => {
    const user = await okta().createUser(`member-${login}`);
    const group = await okta().createGroup(`Group ${version}`);
    await okta().addToGroup(group, user);
    expect((await okta().membersOf(group)).map(({ id }) => id)).toEqual([user.id]);
    const app = await okta().createApp();
    await okta().assign(app, user);
    await expect(okta().deleteApp(app)).rejects.toThrow(/E0000056/);
    await okta().deactivateApp(app);
    await okta().deleteApp(app);
  });

  it('makes policies and authorization servers', async () => {
    const group = await okta().createGroup(`Policy group ${version}`);
    const policy = await okta().createPolicy(group);
    expect((await okta().listPolicies()).map(({ id }) => id)).toContain(policy.id);
    await okta().deletePolicy(policy);
    const made = await okta().createServer();
    expect((await okta().getServer(made.id)).name).toBe('Server');
  });

  it('finds all of it in the system log', async () => {
    const types = (await okta().logs()).map(({ eventType }) => eventType);
    expect(types).toContain('user.lifecycle.create');
  });
});
