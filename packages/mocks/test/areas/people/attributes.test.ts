import { describe, expect, it } from 'vitest';
import { asObject, type JsonObject, objectIn } from '../../../src/runtime/json.js';
import { ada, type Ask, asking } from './asking.js';

const part = (schema: JsonObject, name: string): JsonObject =>
  objectIn(objectIn(schema, 'definitions'), name);

const declare = (ask: Ask, path: string, name: 'base' | 'custom', properties: object) =>
  ask('POST', path, { definitions: { [name]: { id: `#${name}`, type: 'object', properties } } });

const USER = '/meta/schemas/user/default';
const GROUP = '/meta/schemas/group/default';

describe('the schema of a new org', () => {
  it.each([
    [USER, ['login', 'firstName', 'lastName', 'email']],
    [GROUP, ['name']],
  ])('%s requires %j, and has no custom attribute', async (path, required) => {
    const { body } = await asking()('GET', path);
    expect(part(body, 'base')['required']).toEqual(required);
    expect(part(body, 'custom')).toEqual({ id: '#custom', type: 'object', properties: {} });
  });

  it.each([
    [USER, 'login', 'READ_ONLY'],
    [USER, 'firstName', 'READ_WRITE'],
    [USER, 'secondEmail', 'READ_WRITE'],
    [USER, 'city', 'HIDE'],
    [USER, 'title', 'READ_ONLY'],
    [GROUP, 'name', 'READ_WRITE'],
    [GROUP, 'description', 'READ_WRITE'],
  ])('%s lets users do with %s of their own: %s', async (path, name, action) => {
    const { body } = await asking()('GET', path);
    expect(objectIn(part(body, 'base'), 'properties')[name]).toMatchObject({
      permissions: [{ principal: 'SELF', action }],
      master: { type: 'PROFILE_MASTER' },
    });
  });
});

describe('an attribute', () => {
  const added = { mutability: 'READ_WRITE', scope: 'NONE', master: { type: 'PROFILE_MASTER' } };
  it.each([
    ['custom', 'size', { title: 'Size', type: 'integer' }, added, []],
    [
      'custom',
      'size',
      { title: 'S', type: 'string', required: true },
      { required: true },
      ['size'],
    ],
    ['custom', 'size', { title: 'S', type: 'string', required: false }, added, []],
    [
      'custom',
      'size',
      { title: 'S', type: 'string', master: { type: 'OKTA' } },
      { master: { type: 'OKTA' } },
      [],
    ],
    [
      'base',
      'lastName',
      { title: 'Last name', type: 'string', required: false },
      { maxLength: 50 },
      ['login', 'firstName', 'email'],
    ],
  ] as const)(
    'of %s, %s as %j has %j; required are %j',
    async (where, name, sent, want, required) => {
      for (const path of where === 'base' ? [USER] : [USER, GROUP]) {
        const { body } = await declare(asking(), path, where, { [name]: sent });
        const shown = asObject(objectIn(part(body, where), 'properties')[name]);
        expect(shown).toMatchObject(want);
        expect('required' in shown).toBe('required' in want);
        expect(part(body, where)['required']).toEqual(required);
      }
    },
  );

  it('that is no longer required may be left out', async () => {
    const ask = asking();
    const { lastName: _, ...profile } = ada;
    expect((await ask('POST', '/users', { profile })).outcome).toBe(
      '400 E0000001: lastName: The field cannot be left blank',
    );
    await declare(ask, USER, 'base', {
      lastName: { title: 'Last name', type: 'string', required: false },
    });
    expect((await ask('POST', '/users', { profile })).outcome).toBe('done');
  });

  it.each([
    [USER, '/users', { ...ada, size: 'L' }],
    [GROUP, '/groups', { name: 'G', size: 'L' }],
  ])('of %s that is removed leaves the profiles of %s, for good', async (schema, path, profile) => {
    const ask = asking();
    const size = { title: 'Size', type: 'string' };
    await declare(ask, schema, 'custom', { size });
    const { body } = await ask('POST', path, { profile });
    expect(objectIn(body, 'profile')['size']).toBe('L');
    await declare(ask, schema, 'custom', { size: null });
    await declare(ask, schema, 'custom', { size });
    const after = await ask('GET', `${path}/${String(body['id'])}`);
    expect(objectIn(after.body, 'profile')).not.toHaveProperty('size');
  });
});
