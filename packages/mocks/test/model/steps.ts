import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { MockOkta } from '../../src/index.js';
import { asObject, type Json } from '../../src/runtime/json.js';
import { itemsOf } from '../support/things.js';
import { lifecycle, type ModelOrg, type ModelUser, statusOfNew } from './org.js';

/** What stands between the model and the mock: requests as any client sends them. */
export interface Real {
  readonly mock: MockOkta;
  made: number;
}

type Step = fc.AsyncCommand<ModelOrg, Real>;

interface Answer {
  readonly said: string;
  readonly id: string;
  readonly status: string;
  /** Of the things of a list, in order. */
  readonly ids: readonly string[];
}

async function send({ mock }: Real, method: string, path: string, body?: object): Promise<Answer> {
  const response = await mock.fetch(`/api/v1${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const value: Json = text === '' ? {} : JSON.parse(text);
  const { id = '', status, errorCode } = asObject(value);
  return {
    said: response.status < 300 ? 'done' : `${String(response.status)} ${String(errorCode)}`,
    id: String(id),
    status: String(status),
    ids: itemsOf(value)
      .map((one) => String(one['id']))
      .toSorted(),
  };
}

const at = <T>(items: readonly T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[index % items.length];

/** A step on one thing of a kind; without such a thing there is nothing to do. */
function on(
  name: string,
  kind: keyof ModelOrg,
  run: (model: ModelOrg, real: Real) => Promise<void>,
): Step {
  return { check: (model) => model[kind].length > 0, run, toString: () => name };
}

function createUser(activate: boolean, hasPassword: boolean): Step {
  return {
    check: () => true,
    toString: () => `createUser(activate ${String(activate)}, password ${String(hasPassword)})`,
    async run({ users }, real) {
      const login = `user${String((real.made += 1))}@example.com`;
      const profile = { firstName: 'A', lastName: 'B', email: login, login };
      const credentials = hasPassword ? { password: { value: 'Abcd1234!' } } : undefined;
      const path = `/users?activate=${String(activate)}`;
      const made = await send(real, 'POST', path, {
        profile,
        ...(credentials && { credentials }),
      });
      const status = statusOfNew(activate, hasPassword);
      expect([made.said, made.status]).toEqual(['done', status]);
      users.push({ id: made.id, status, hasPassword });
    },
  };
}

/** What the description wants to be told; two operations have one path, which the query tells apart. */
const QUERIES: Readonly<Record<string, string>> = {
  activate: '?sendEmail=false',
  reset_password: '?sendEmail=false',
  expire_password: '?tempPassword=false',
};

/** Who is deactivated has no application any more. */
function enter(user: ModelUser, status: string, { apps }: ModelOrg): void {
  user.status = status;
  if (status !== 'DEPROVISIONED') return;
  for (const { assigned } of apps) assigned.delete(user.id);
}

function changeUser(operation: string, index: number): Step {
  return on(`${operation} user ${String(index)}`, 'users', async (model, real) => {
    const user = at(model.users, index);
    const rule = lifecycle[operation];
    if (user === undefined || rule === undefined) return;
    const want = rule(user);
    const query = QUERIES[operation] ?? '';
    const { said } = await send(real, 'POST', `/users/${user.id}/lifecycle/${operation}${query}`);
    expect(said).toBe('to' in want ? 'done' : want.refused);
    if ('to' in want) enter(user, want.to, model);
    expect((await send(real, 'GET', `/users/${user.id}`)).status).toBe(user.status);
  });
}

function deleteUser(index: number): Step {
  return on(`delete user ${String(index)}`, 'users', async (model, real) => {
    const user = at(model.users, index);
    if (user === undefined) return;
    expect((await send(real, 'DELETE', `/users/${user.id}`)).said).toBe('done');
    const after = await send(real, 'GET', `/users/${user.id}`);
    if (user.status !== 'DEPROVISIONED') {
      enter(user, 'DEPROVISIONED', model);
      expect(after.status).toBe(user.status);
      return;
    }
    expect(after.said).toBe('404 E0000007');
    model.users.splice(model.users.indexOf(user), 1);
    for (const { members } of model.groups) members.delete(user.id);
    for (const { assigned } of model.apps) assigned.delete(user.id);
  });
}

function createGroup(): Step {
  return {
    check: () => true,
    toString: () => 'createGroup',
    async run({ groups }, real) {
      const name = `Group ${String((real.made += 1))}`;
      const { said, id } = await send(real, 'POST', '/groups', { profile: { name } });
      expect(said).toBe('done');
      groups.push({ id, members: new Set() });
    },
  };
}

function member(method: 'PUT' | 'DELETE', g: number, u: number): Step {
  return on(`${method} user ${String(u)} of group ${String(g)}`, 'groups', async (model, real) => {
    const [group, user] = [at(model.groups, g), at(model.users, u)];
    if (group === undefined || user === undefined) return;
    const path = `/groups/${group.id}/users/${user.id}`;
    expect((await send(real, method, path)).said).toBe('done');
    if (method === 'PUT') group.members.add(user.id);
    else group.members.delete(user.id);
    const listed = await send(real, 'GET', `/groups/${group.id}/users`);
    expect(listed.ids).toEqual([...group.members].toSorted());
  });
}

function deleteGroup(index: number): Step {
  return on(`delete group ${String(index)}`, 'groups', async ({ groups }, real) => {
    const group = at(groups, index);
    if (group === undefined) return;
    expect((await send(real, 'DELETE', `/groups/${group.id}`)).said).toBe('done');
    expect((await send(real, 'GET', `/groups/${group.id}/users`)).said).toBe('404 E0000007');
    groups.splice(groups.indexOf(group), 1);
  });
}

function createApp(): Step {
  return {
    check: () => true,
    toString: () => 'createApp',
    async run({ apps }, real) {
      const { said, id, status } = await send(real, 'POST', '/apps', {
        name: 'bookmark',
        label: `App ${String((real.made += 1))}`,
        signOnMode: 'BOOKMARK',
        settings: { app: { requestIntegration: false, url: 'https://app.example.com/' } },
      });
      expect([said, status]).toEqual(['done', 'ACTIVE']);
      apps.push({ id, status: 'ACTIVE', assigned: new Set() });
    },
  };
}

function changeApp(operation: 'activate' | 'deactivate', index: number): Step {
  return on(`${operation} app ${String(index)}`, 'apps', async ({ apps }, real) => {
    const app = at(apps, index);
    if (app === undefined) return;
    expect((await send(real, 'POST', `/apps/${app.id}/lifecycle/${operation}`)).said).toBe('done');
    app.status = operation === 'activate' ? 'ACTIVE' : 'INACTIVE';
    expect((await send(real, 'GET', `/apps/${app.id}`)).status).toBe(app.status);
  });
}

function deleteApp(index: number): Step {
  return on(`delete app ${String(index)}`, 'apps', async ({ apps }, real) => {
    const app = at(apps, index);
    if (app === undefined) return;
    const { said } = await send(real, 'DELETE', `/apps/${app.id}`);
    expect(said).toBe(app.status === 'ACTIVE' ? '403 E0000056' : 'done');
    if (app.status === 'INACTIVE') apps.splice(apps.indexOf(app), 1);
  });
}

function assign(a: number, u: number): Step {
  return on(`assign user ${String(u)} to app ${String(a)}`, 'apps', async (model, real) => {
    const [app, user] = [at(model.apps, a), at(model.users, u)];
    if (app === undefined || user === undefined || app.assigned.has(user.id)) return;
    const { said } = await send(real, 'POST', `/apps/${app.id}/users`, { id: user.id });
    const isGone = user.status === 'DEPROVISIONED';
    expect(said).toBe(isGone ? '400 E0000001' : 'done');
    if (isGone) return;
    app.assigned.add(user.id);
    const listed = await send(real, 'GET', `/apps/${app.id}/users`);
    expect(listed.ids).toEqual([...app.assigned].toSorted());
  });
}

function unassign(a: number, u: number): Step {
  return on(`unassign user ${String(u)} of app ${String(a)}`, 'apps', async (model, real) => {
    const [app, user] = [at(model.apps, a), at(model.users, u)];
    if (app === undefined || user === undefined) return;
    const { said } = await send(real, 'DELETE', `/apps/${app.id}/users/${user.id}`);
    expect(said).toBe(app.assigned.delete(user.id) ? 'done' : '404 E0000007');
  });
}

const index = fc.nat({ max: 20 });

/** Every step that there is, users' more often than others'. */
export const steps: fc.Arbitrary<Step>[] = [
  fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([activate, password]) => createUser(activate, password)),
  fc
    .tuple(fc.constantFrom(...Object.keys(lifecycle)), index)
    .map(([name, i]) => changeUser(name, i)),
  index.map(deleteUser),
  fc.constant(createGroup()),
  fc
    .tuple(fc.constantFrom('PUT' as const, 'DELETE' as const), index, index)
    .map(([method, g, u]) => member(method, g, u)),
  index.map(deleteGroup),
  fc.constant(createApp()),
  fc
    .tuple(fc.constantFrom('activate' as const, 'deactivate' as const), index)
    .map(([name, i]) => changeApp(name, i)),
  index.map(deleteApp),
  fc.tuple(index, index).map(([a, u]) => assign(a, u)),
  fc.tuple(index, index).map(([a, u]) => unassign(a, u)),
];
