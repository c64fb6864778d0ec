import { describe, expect, test } from 'vitest';

import type { Access } from '../../src/ir/types.js';
import {
  build,
  findings,
  modelOf,
  objectOf,
  openapi,
  operation,
  operationOf,
} from '../support/descriptions.js';
import { text } from '../support/fragments.js';

type Part = Readonly<Record<string, unknown>>;
const securitySchemes = {
  api_token: { type: 'apiKey', in: 'header', name: 'Authorization' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  oauth2: { type: 'oauth2', flows: {} },
  oidc: { type: 'openIdConnect', openIdConnectUrl: '/' },
  bearer: { type: 'http', scheme: 'Bearer' },
};
const none = { roles: [], permissions: [], anonymous: false, scopes: [] };

describe('what a caller of an operation needs', () => {
  test.each<[string, Part, Part, Access | undefined]>([
    ['nothing said', {}, {}, undefined],
    [
      'an API token, whatever its scheme is called',
      { security: [{ api_token: [] }] },
      {},
      undefined,
    ],
    [
      'scopes of all alternatives, and what each needs',
      { security: [{ api_token: [] }, { oauth2: ['a.read', 'b.read'] }, { oidc: ['a.read'] }] },
      {},
      {
        ...none,
        scopes: ['a.read', 'b.read'],
        credentials: [
          { 'API token': [] },
          { 'OAuth 2.0': ['a.read', 'b.read'] },
          { 'OAuth 2.0': ['a.read'] },
        ],
      },
    ],
    [
      'credentials of other kinds, two of them together',
      { security: [{ bearer: [], cookie: [] }, { unheard: [] }] },
      {},
      { ...none, credentials: [{ 'HTTP bearer': [], cookie: [] }, { unheard: [] }] },
    ],
    [
      'no credentials',
      { security: [] },
      { security: [{ oauth2: ['s'] }] },
      { ...none, anonymous: true },
    ],
    [
      'scopes of the document',
      {},
      { security: [{ oauth2: ['s'] }] },
      { ...none, scopes: ['s'], credentials: [{ 'OAuth 2.0': ['s'] }] },
    ],
    [
      'roles and permissions',
      { 'x-okta-iam-admin-roles': ['APP_ADMIN'], 'x-okta-iam-permissions': ['okta.apps.read'] },
      {},
      { ...none, roles: ['APP_ADMIN'], permissions: ['okta.apps.read'] },
    ],
    ['roles of privileged access', { 'x-okta-opa-roles': ['r'] }, {}, { ...none, roles: ['r'] }],
  ])('%s', (_name, given, document, want) => {
    const whole = {
      ...openapi({}, { '/x': { get: operation('op', given) } }),
      components: { securitySchemes },
      ...document,
    };
    const { api, found } = build(whole);
    expect(found).toEqual([]);
    expect(operationOf(api, 'op').access).toEqual(want);
  });
});

test('a lifecycle of a path is that of its operations, unless they have their own', () => {
  const lifecycle = (stage: string): Part => ({ 'x-okta-lifecycle': { lifecycle: stage } });
  const { api } = build(
    openapi(
      {},
      {
        '/x': {
          ...lifecycle('EA'),
          get: operation('op'),
          put: operation('other', lifecycle('BETA')),
        },
      },
    ),
  );
  const stages = ['op', 'other'].map((id) => operationOf(api, id).docs?.lifecycle?.stage);
  expect(stages).toEqual(['EA', 'BETA']);
});

describe('what the values of an enum mean', () => {
  const byValue = { 'x-enumDescriptions': { A: 'First', B: 'Second' } };
  const want = { A: 'First', B: 'Second' };

  test.each<[string, Part]>([
    ['by value', { ...text, enum: ['A', 'B'], ...byValue }],
    [
      'beside the values',
      { ...text, enum: ['A', 'B'], 'x-enum-descriptions': ['First', 'Second'] },
    ],
    [
      'in alternatives',
      {
        oneOf: [
          { const: 'A', description: 'First' },
          { const: 'B', description: 'Second' },
        ],
      },
    ],
  ])('%s', (_name, given) => {
    const schemas = { E: given, Holder: { type: 'object', properties: { p: given } } };
    const { api } = build(openapi(schemas, {}, '3.1.0'));
    expect(modelOf(api, 'E').docs?.values).toEqual(want);
    expect(objectOf(api, 'Holder').properties[0]?.docs?.values).toEqual(want);
  });

  test('is nothing where it is not said', () => {
    const { api } = build(openapi({ E: { ...text, enum: ['A'], 'x-enumDescriptions': 'none' } }));
    expect(modelOf(api, 'E').docs).toBeUndefined();
  });
});

describe('an example', () => {
  test.each<[string, Part, unknown]>([
    ['of a text', { ...text, example: 'a' }, 'a'],
    ['of a flag', { type: 'boolean', example: false }, false],
    ['of several', { ...text, examples: ['a', 'b'] }, 'a'],
    ['of an object is left out', { type: 'object', example: { a: 1 } }, undefined],
  ])('%s', (_name, given, want) => {
    const { api } = build(openapi({ X: { type: 'object', properties: { p: given } } }));
    expect(objectOf(api, 'X').properties[0]?.docs?.example).toEqual(want);
  });

  test.each<[string, Part, unknown]>([
    ['its own', { schema: text, example: 'a' }, 'a'],
    ['of its schema', { schema: { ...text, example: 'b' } }, 'b'],
    ['the first with a name', { schema: text, examples: { One: { value: 'c' } } }, 'c'],
  ])('of a parameter: %s', (_name, given, want) => {
    const parameters = [{ in: 'query', name: 'q', ...given }];
    const { api } = build(openapi({}, { '/x': { get: operation('op', { parameters }) } }));
    expect(operationOf(api, 'op').params[0]?.docs?.example).toEqual(want);
  });
});

test('other extensions of access are reported as unknown', () => {
  const given = { 'x-okta-no-such': true };
  expect(findings(openapi({}, { '/x': { get: operation('op', given) } }))).toHaveLength(1);
});
