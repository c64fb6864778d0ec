import { describe, expect, it } from 'vitest';

import { layoutOf, modelsByName } from '../../../src/emit/mocks/facts/layout.js';
import { roleOf } from '../../../src/emit/mocks/facts/roles.js';
import { resolved, thingOf, wrappedList } from '../../../src/emit/mocks/facts/things.js';
import type { TypeRef } from '../../../src/ir/types.js';
import {
  build,
  json,
  objectOf,
  openapi,
  operation,
  operationOf,
  ref,
} from '../../support/descriptions.js';

const object = (properties: object = {}): Readonly<Record<string, unknown>> => ({
  type: 'object',
  properties: { id: { type: 'string' }, ...properties },
});
const child = (parent: string): Readonly<Record<string, unknown>> => ({
  allOf: [ref(parent), object({ more: { type: 'string' } })],
});

const { api } = build(
  openapi({
    Stream: object(),
    AwsStream: child('Stream'),
    SplunkStream: child('Stream'),
    FarStream: child('AwsStream'),
    Role: object(),
    Created: { type: 'string', format: 'date-time' },
    CreatedAgain: { allOf: [ref('Created')] },
    State: { type: 'string', enum: ['ON', 'OFF'] },
    Holder: object({ created: ref('CreatedAgain'), state: ref('State') }),
  }),
);
const models = modelsByName(api);
const model = (name: string): TypeRef => ({ kind: 'model', name });
const union = (...names: string[]): TypeRef => ({ kind: 'union', members: names.map(model) });

describe('what an operation answers with', () => {
  it.each<{ given: TypeRef | undefined; want: string | undefined }>([
    { given: undefined, want: undefined },
    { given: { kind: 'boolean' }, want: undefined },
    { given: model('Role'), want: 'Role' },
    { given: { kind: 'array', items: model('Role') }, want: 'Role' },
    { given: union('AwsStream', 'SplunkStream'), want: 'Stream' },
    { given: union('SplunkStream', 'FarStream'), want: 'Stream' },
    { given: union('AwsStream', 'FarStream'), want: 'AwsStream' },
    { given: union('Role', 'AwsStream'), want: 'Role' },
    { given: { kind: 'array', items: union('AwsStream', 'SplunkStream') }, want: 'Stream' },
    { given: { kind: 'union', members: [{ kind: 'null' }, model('Role')] }, want: 'Role' },
  ])('is $want', ({ given, want }) => {
    expect(thingOf(given, models)).toBe(want);
  });

  it('has its aliases resolved', () => {
    const kinds = objectOf(api, 'Holder').properties.map(({ name, type }) => [
      name,
      resolved(type, models),
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      created: { kind: 'string', format: 'date-time' },
      state: { kind: 'enum', values: ['ON', 'OFF'] },
    });
  });
});

describe('a list within an object', () => {
  const strings = { type: 'array', items: { type: 'string' } };
  const { api: lists } = build(
    openapi({
      Role: object(),
      Roles: {
        type: 'object',
        properties: { roles: { type: 'array', items: ref('Role') }, links: object() },
      },
      Names: { type: 'object', properties: { names: strings } },
      RoleList: { type: 'array', items: ref('Role') },
      Aliased: { type: 'object', properties: { roles: ref('RoleList') } },
      Two: { type: 'object', properties: { names: strings, more: strings } },
    }),
  );

  it.each([
    { given: 'Roles', want: { property: 'roles', model: 'Role' } },
    { given: 'Aliased', want: { property: 'roles', model: 'Role' } },
    { given: 'Names', want: { property: 'names' } },
    { given: 'Two', want: undefined },
    { given: 'Role', want: undefined },
    { given: 'RoleList', want: undefined },
  ])('of $given is $want', ({ given, want }) => {
    expect(wrappedList(model(given), modelsByName(lists))).toEqual(want);
  });
});

describe('things of another collection', () => {
  const answers = (schema: Readonly<Record<string, unknown>>) => ({
    responses: { '200': { description: 'Yes', content: json(schema) } },
  });
  const list = (name: string) => answers({ type: 'array', items: ref(name) });
  const inPath = (...names: string[]) => ({
    parameters: names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
  });
  const { api: described } = build(
    openapi(
      { User: object(), WholeUser: object({ more: { type: 'string' } }), Group: object() },
      {
        '/users': { get: operation('listUsers', list('User')) },
        '/users/{id}': {
          get: operation('getUser', { ...inPath('id'), ...answers(ref('WholeUser')) }),
        },
        '/groups': { get: operation('listGroups', list('Group')) },
        '/groups/{groupId}': {
          patch: operation('changeGroup', {
            ...inPath('groupId'),
            requestBody: { content: json(ref('Group')) },
          }),
          get: operation('getGroup', { ...inPath('groupId'), ...answers(ref('Group')) }),
        },
        '/groups/{groupId}/users': {
          get: operation('listMembers', { ...inPath('groupId'), ...list('User') }),
        },
        '/groups/{groupId}/users/{userId}': {
          put: operation('addMember', inPath('groupId', 'userId')),
          delete: operation('removeMember', inPath('groupId', 'userId')),
        },
      },
    ),
  );
  const layout = layoutOf(described);

  it('are changed by PATCH as by POST', () => {
    const { role } = roleOf(operationOf(described, 'changeGroup'), layout);
    expect(role).toBe('update');
  });

  it.each([
    ['listMembers', 'listAssigned'],
    ['addMember', 'assign'],
    ['removeMember', 'unassign'],
  ])('%s is %s, though a list has another model than a read', (id, role) => {
    expect(roleOf(operationOf(described, id), layout)).toMatchObject({ role, refersTo: '/users' });
  });
});
