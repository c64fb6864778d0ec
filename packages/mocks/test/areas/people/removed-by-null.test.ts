import { describe, expect, it } from 'vitest';
import { createMockOkta, type MockOkta } from '../../../src/index.js';
import { objectIn, type JsonObject } from '../../../src/runtime/json.js';

const headers = { 'content-type': 'application/json', authorization: 'SSWS t' };

async function send(mock: MockOkta, method: string, path: string, body?: object) {
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await mock.fetch(`/api/v1${path}`, init);
  const said = (await response.json()) as JsonObject;
  return { status: response.status, said };
}

const custom = (properties: object): object => ({
  definitions: { custom: { id: '#custom', type: 'object', properties } },
});
const size = { title: 'Size', type: 'integer' };
const shade = { title: 'Shade', type: 'string' };

/** Names of the attributes of a part of a schema. */
function namesOf({ said }: { readonly said: JsonObject }, part: string): string[] {
  return Object.keys(objectIn(objectIn(objectIn(said, 'definitions'), part), 'properties'));
}

async function application(mock: MockOkta): Promise<string> {
  const { said } = await send(mock, 'POST', '/apps', {
    name: 'bookmark',
    label: 'A',
    signOnMode: 'BOOKMARK',
    settings: { app: { url: 'https://example.com' } },
  });
  return `apps/${String(said['id'])}/default`;
}

describe.each([{ strict: true }, { strict: false }])('in a mock that is %j', (options) => {
  it.each([
    { of: 'users', place: () => Promise.resolve('user/default') },
    { of: 'groups', place: () => Promise.resolve('group/default') },
    { of: 'users of an application', place: application },
  ])('null removes a custom attribute of $of, and no other', async ({ place }) => {
    const mock = createMockOkta(options);
    const path = `/meta/schemas/${await place(mock)}`;
    await send(mock, 'POST', path, custom({ size, shade }));
    const { status, said } = await send(mock, 'POST', path, custom({ size: null }));
    expect([status, namesOf({ said }, 'custom')]).toEqual([200, ['shade']]);
    expect(namesOf(await send(mock, 'GET', path), 'custom')).toEqual(['shade']);
  });

  it('null removes an attribute of a profile, but those that every profile has', async () => {
    const mock = createMockOkta(options);
    await send(mock, 'POST', '/meta/schemas/user/default', custom({ size }));
    const login = 'ada@example.com';
    const person = { firstName: 'Ada', lastName: 'Diaz', email: login, login };
    const made = await send(mock, 'POST', '/users', {
      profile: { ...person, title: null, nickName: 'Countess', mobilePhone: '1', size: 5 },
    });
    expect(made.said['profile']).not.toHaveProperty('title');
    const { said } = await send(mock, 'POST', `/users/${login}`, {
      profile: { nickName: null, mobilePhone: null, size: null },
    });
    expect(said['profile']).toEqual({ ...person, mobilePhone: null, secondEmail: null });
    const refused = await send(mock, 'POST', `/users/${login}`, { profile: { login: null } });
    expect(refused.status).toBe(400);
  });

  it.each([
    ['the mapping', null],
    ['all that it has', { expression: null, pushStatus: null }],
  ])('null in the place of %s removes the mapping of a property', async (_, nothing) => {
    const mock = createMockOkta(options);
    mock.put('/api/v1/mappings/prm1', { id: 'prm1', properties: {} });
    const email = { expression: 'user.email', pushStatus: 'PUSH' };
    const nickName = { expression: 'user.nickName', pushStatus: 'PUSH' };
    await send(mock, 'POST', '/mappings/prm1', { properties: { email, nickName } });
    const { said } = await send(mock, 'POST', '/mappings/prm1', {
      properties: { nickName: nothing },
    });
    expect(said['properties']).toEqual({ email });
  });
});
