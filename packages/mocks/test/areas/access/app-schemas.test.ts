import { describe, expect, it } from 'vitest';
import { asObject, type JsonObject } from '../../../src/runtime/json.js';
import { wholeApp } from '../../support/whole-app.js';
import { at, orgToAsk, said, type Send } from '../../support/requests.js';

const CUSTOM = 'definitions.custom';

async function withSchema(
  sent: JsonObject,
): Promise<{ readonly send: Send; readonly path: string; readonly id: string }> {
  const { send } = orgToAsk();
  const app = asObject(
    (await send('POST', '/api/v1/apps', wholeApp({ label: 'My App', ...sent }))).body,
  );
  const id = String(app['id']);
  return { send, id, path: `/api/v1/meta/schemas/apps/${id}/default` };
}

const bookmark = { name: 'bookmark' };
const client = { name: 'oidc_client' };
const custom = (properties: JsonObject): JsonObject => ({
  definitions: { custom: { id: '#custom', type: 'object', properties } },
});
const text = { title: 'T', type: 'string' };

describe('the schema of the users of an application', () => {
  it.each([
    [
      'a bookmark',
      bookmark,
      1,
      { title: 'Username', type: 'string', required: true, scope: 'NONE', maxLength: 100 },
    ],
    [
      'a client',
      client,
      21,
      {
        title: 'Username',
        type: 'string',
        required: true,
        externalName: 'preferred_username',
        scope: 'SELF',
      },
    ],
  ])('of %s has the base attributes of its kind', async (_what, sent, count, userName) => {
    const { send, path, id } = await withSchema(sent);
    const { body } = await send('GET', path);
    const properties = asObject(at(body, 'definitions.base.properties'));
    expect(Object.keys(properties)).toHaveLength(count);
    expect(properties['userName']).toEqual(userName);
    expect(body).toMatchObject({ title: 'My App User', id: expect.stringContaining(id) as string });
    expect(body).not.toHaveProperty('_links');
    expect(at(body, CUSTOM)).toEqual({ id: '#custom', type: 'object', properties: {} });
    expect((await send('GET', path)).body).toEqual(body);
  });

  it.each<[what: string, sent: JsonObject, want: JsonObject | undefined]>([
    ['a text', text, { ...text, scope: 'NONE' }],
    [
      'a text that is not required',
      { ...text, required: false, scope: 'SELF' },
      { ...text, scope: 'SELF' },
    ],
    ['a text that is', { ...text, required: true }, { ...text, required: true, scope: 'NONE' }],
    [
      'what only users have',
      { ...text, master: { type: 'OKTA' }, permissions: [], mutability: 'READ_ONLY' },
      { ...text, scope: 'NONE' },
    ],
    ['a text that is united', { ...text, union: 'DISABLE' }, { ...text, scope: 'NONE' }],
    [
      'a list that is united',
      { title: 'T', type: 'array', items: { type: 'string' }, union: 'DISABLE' },
      { title: 'T', type: 'array', items: { type: 'string' }, union: 'DISABLE', scope: 'NONE' },
    ],
  ])('stores %s as Okta does', async (_what, sent, want) => {
    const { send, path } = await withSchema(client);
    const { body } = await send('POST', path, custom({ one: sent }));
    expect(at(body, `${CUSTOM}.properties.one`)).toEqual(want);
    expect(at(body, `${CUSTOM}.required`)).toEqual(sent['required'] === true ? ['one'] : []);
    expect((await send('GET', path)).body).toEqual(body);
  });

  it('loses what is null, and keeps the rest and the base', async () => {
    const { send, path } = await withSchema(bookmark);
    await send('POST', path, custom({ one: text, two: text }));
    const { body } = await send('POST', path, custom({ one: null }));
    expect(Object.keys(asObject(at(body, `${CUSTOM}.properties`)))).toEqual(['two']);
    const emptied = await send('POST', path, custom({ two: null }));
    expect(at(emptied.body, CUSTOM)).toEqual({ id: '#custom', type: 'object', properties: {} });
    const base = {
      definitions: { base: { id: '#base', type: 'object', properties: { userName: null } } },
    };
    const { body: after } = await send('POST', path, base);
    expect(at(after, 'definitions.base.properties.userName.title')).toBe('Username');
  });

  it('is there as long as its application', async () => {
    const { send, path, id } = await withSchema(bookmark);
    expect((await send('GET', path)).status).toBe(200);
    await send('POST', `/api/v1/apps/${id}/lifecycle/deactivate`);
    await send('DELETE', `/api/v1/apps/${id}`);
    expect(said(await send('GET', path))).toBe('404 E0000007');
  });
});
