import { describe, expect, it } from 'vitest';
import { asObject, type Json, type JsonObject } from '../../../src/runtime/json.js';
import { wholeApp } from '../../support/whole-app.js';
import { at, orgToAsk, said, type Send } from '../../support/requests.js';

const MAPPINGS = '/api/v1/mappings';

const listed = async (send: Send, query = ''): Promise<readonly JsonObject[]> => {
  const body: Json = (await send('GET', MAPPINGS + query)).body;
  return [body].flat().map(asObject);
};

async function withApp(name: string): Promise<{ readonly send: Send; readonly app: string }> {
  const { send } = orgToAsk();
  const { body } = await send('POST', '/api/v1/apps', wholeApp({ name }));
  return { send, app: String(at(body, 'id')) };
}

describe('mappings', () => {
  it.each([
    ['sourceId', 'appuser', 'user'],
    ['targetId', 'user', 'appuser'],
  ])('of an application are found by %s: %s to %s', async (parameter, from, to) => {
    const { send, app } = await withApp('oidc_client');
    await send('POST', '/api/v1/apps', wholeApp({ label: 'Other', name: 'bookmark' }));
    const [mapping = {}, ...others] = await listed(send, `?${parameter}=${app}`);
    expect(others).toEqual([]);
    expect([at(mapping, 'source.type'), at(mapping, 'target.type')]).toEqual([from, to]);
    expect(mapping).not.toHaveProperty('properties');
    const one = (await send('GET', `${MAPPINGS}/${String(mapping['id'])}`)).body;
    expect(one).toMatchObject(mapping);
    expect(one).toHaveProperty('properties');
    const end = at(mapping, `${from === 'appuser' ? 'source' : 'target'}`);
    expect(end).toMatchObject({ id: app, name: 'oidc_client' });
    for (const link of ['self', 'schema']) {
      const href = String(at(asObject(end), `_links.${link}.href`));
      expect((await send('GET', href.slice(href.indexOf('/api')))).status).toBe(200);
    }
  });

  it('go with their application, and reading them makes no ids', async () => {
    const { send, app } = await withApp('bookmark');
    const before = await listed(send);
    expect(await listed(send)).toEqual(before);
    expect(before).toHaveLength(2);
    await send('POST', `/api/v1/apps/${app}/lifecycle/deactivate`);
    await send('DELETE', `/api/v1/apps/${app}`);
    expect(await listed(send)).toEqual([]);
  });

  it('come with identity providers, to each user type', async () => {
    const { mock, send } = orgToAsk();
    mock.put('/api/v1/idps/0oaprovider000000001', { id: '0oaprovider000000001', type: 'SAML2' });
    await send('POST', '/api/v1/meta/types/user', { name: 'guest', displayName: 'Guest' });
    const found = await listed(send, '?sourceId=0oaprovider000000001');
    expect(found.map((one) => [at(one, 'source.name'), at(one, 'target.name')])).toEqual([
      ['saml_idp', 'user'],
      ['saml_idp', 'guest'],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it.each<[what: string, sent: JsonObject, want: string, email: unknown]>([
    [
      'an unknown field',
      { none: { expression: 'a', pushStatus: 'PUSH' } },
      '400 E0000001 Invalid target field none',
      'appuser.userName',
    ],
    ['another expression', { email: { expression: 'appuser.name' } }, '200', 'appuser.name'],
    ['no expression', { email: { expression: null, pushStatus: null } }, '200', undefined],
    ['null', { email: null }, '200', undefined],
  ])('take %s as Okta does', async (_what, properties, want, email) => {
    const { send, app } = await withApp('bookmark');
    const [mapping = {}] = await listed(send, `?sourceId=${app}`);
    const path = `${MAPPINGS}/${String(mapping['id'])}`;
    expect(said(await send('POST', path, { properties }))).toBe(want);
    const { body } = await send('GET', path);
    expect(at(body, 'properties.email.expression')).toBe(email);
    expect(at(body, 'properties.email.pushStatus')).toBe(email === undefined ? email : 'DONT_PUSH');
  });

  it('know the attributes that were added to a schema', async () => {
    const { send, app } = await withApp('bookmark');
    const [mapping = {}] = await listed(send, `?targetId=${app}`);
    const change = { properties: { badge: { expression: 'user.nickName', pushStatus: 'PUSH' } } };
    const path = `${MAPPINGS}/${String(mapping['id'])}`;
    expect((await send('POST', path, change)).status).toBe(400);
    const properties = { badge: { title: 'Badge', type: 'string' } };
    const schema = { definitions: { custom: { id: '#custom', type: 'object', properties } } };
    await send('POST', `/api/v1/meta/schemas/apps/${app}/default`, schema);
    expect(at((await send('POST', path, change)).body, 'properties')).toEqual(change.properties);
  });
});
