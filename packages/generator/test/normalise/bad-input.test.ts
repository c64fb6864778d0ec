import { describe, expect, test } from 'vitest';
import { findings, json, openapi, operation, ref, swagger } from '../support/descriptions.js';

const X = '/components/schemas/X';
const GET = '/paths/~1x/get';
const get = (rest: object) => openapi({}, { '/x': { get: operation('getX', { ...rest }) } });

/** Every code that the stage reports, with the place that it names. */
const cases: readonly (readonly [string, { given: unknown; want: string[] }])[] = [
  ['a text', { given: 'hello', want: ['error not-openapi'] }],
  ['neither key', { given: { info: {} }, want: ['error not-openapi'] }],
  ['Swagger 1.2', { given: { swagger: '1.2' }, want: ['error unsupported-version /swagger'] }],
  ['OpenAPI 4', { given: { openapi: '4.0.0' }, want: ['error unsupported-version /openapi'] }],
  [
    'a dead reference in a schema',
    {
      given: openapi({ X: { properties: { a: ref('Y') } } }),
      want: [`error dead-reference ${X}/properties/a/$ref`],
    },
  ],
  [
    'a Swagger reference where OpenAPI 3 has none',
    {
      given: openapi({ X: { items: { $ref: '#/definitions/X' } } }),
      want: [`error dead-reference ${X}/items/$ref`],
    },
  ],
  [
    'a dead reference to a response, and one in an unused parameter',
    {
      given: {
        ...openapi(
          {},
          {
            '/x': {
              get: operation('getX', {
                responses: { '200': { $ref: '#/components/responses/R' } },
              }),
            },
          },
        ),
        components: { parameters: { p: { name: 'p', in: 'query', schema: ref('Q') } } },
      },
      want: [
        `error dead-reference ${GET}/responses/200`,
        'error dead-reference /components/parameters/p/schema/$ref',
      ],
    },
  ],
  [
    'references inside examples, which are data',
    {
      given: openapi({
        X: { type: 'object', example: { $ref: '#/definitions/custom' }, properties: {} },
      }),
      want: [],
    },
  ],
  [
    'a reference into another file',
    {
      given: openapi({ X: { $ref: 'other.yaml#/X' } }),
      want: [`error unsupported-reference ${X}/$ref`],
    },
  ],
  [
    'a schema that contains itself by a path',
    {
      given: openapi({
        X: { type: 'object', properties: { a: { $ref: `#${X}/properties/a/properties/b` } } },
      }),
      want: [`error dead-reference ${X}/properties/a/$ref`],
    },
  ],
  [
    'a schema inside itself',
    {
      given: openapi({
        X: {
          properties: { a: { properties: { b: { $ref: `#${X}/properties/a` } } } },
        },
      }),
      want: [`error circular-schema ${X}/properties/a`],
    },
  ],
  [
    'schemas that are none',
    {
      given: openapi({ X: { properties: { a: 'string', b: { type: 'text' } } } }),
      want: [
        `error invalid-schema ${X}/properties/a`,
        `error invalid-schema ${X}/properties/b/type`,
      ],
    },
  ],
  [
    'two operations of one id',
    {
      given: openapi({}, { '/x': { get: operation('a'), put: operation('a') } }),
      want: ['warning duplicate-operation-id /paths/~1x/put'],
    },
  ],
  [
    'an operation without an id',
    {
      given: openapi({}, { '/x': { get: { responses: {} } } }),
      want: [`warning missing-operation-id ${GET}`, `warning untagged-operation ${GET}`],
    },
  ],
  [
    'an operation without a tag',
    { given: get({ tags: [] }), want: [`warning untagged-operation ${GET}`] },
  ],
  [
    'a path parameter that nobody declares',
    {
      given: openapi({}, { '/x/{id}': { get: operation('getX') } }),
      want: ['warning undeclared-path-parameter /paths/~1x~1{id}/get'],
    },
  ],
  [
    'a path parameter without its place in the path',
    {
      given: get({
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      }),
      want: [`warning unused-path-parameter ${GET}/parameters/0`],
    },
  ],
  [
    'a path parameter that is not required',
    {
      given: openapi(
        {},
        {
          '/x/{id}': {
            get: operation('getX', {
              parameters: [{ name: 'id', in: 'path', schema: { type: 'string' } }],
            }),
          },
        },
      ),
      want: ['warning optional-path-parameter /paths/~1x~1{id}/get/parameters/0'],
    },
  ],
  [
    'a parameter without a name, and one in a cookie',
    {
      given: get({ parameters: [{ in: 'query' }, { in: 'cookie', name: 'sid' }] }),
      want: [
        `error invalid-parameter ${GET}/parameters/0`,
        `warning unsupported-parameter ${GET}/parameters/1`,
      ],
    },
  ],
  [
    'styles that have no meaning where they are',
    {
      given: get({
        parameters: [
          { name: 'a', in: 'query', style: 'simple', schema: { type: 'array', items: {} } },
          { name: 'b', in: 'query', style: 'curly', schema: { type: 'string' } },
          { name: 'C', in: 'header', style: 'form', schema: { type: 'string' } },
          { name: 'd', in: 'query', content: { 'application/xml': {} } },
          { name: 'e', in: 'query', content: { 'application/json': {} } },
        ],
      }),
      want: [0, 1, 2, 3].map((index) => `warning unsupported-style ${GET}/parameters/${index}`),
    },
  ],
  [
    'collection formats that have no meaning where they are',
    {
      given: {
        swagger: '2.0',
        info: { title: 'T', version: '1' },
        paths: {
          '/x': {
            get: operation('getX', {
              parameters: [
                { name: 'a', in: 'query', type: 'array', items: {}, collectionFormat: 'tsv' },
                { name: 'b', in: 'header', type: 'array', items: {}, collectionFormat: 'multi' },
                { name: 'c', in: 'query', type: 'array', items: {}, collectionFormat: 'pipes' },
              ],
            }),
          },
        },
      },
      want: [0, 1].map((index) => `warning unsupported-style ${GET}/parameters/${index}`),
    },
  ],
  [
    'an unknown extension, once for each kind of place',
    {
      given: openapi(
        { X: { type: 'object', 'x-okta-new': 1, properties: { a: { 'x-okta-new': 2 } } } },
        { '/x': { get: operation('getX', { 'x-okta-new': 3, 'x-other': 4 }) } },
      ),
      want: [
        `warning unknown-extension ${X}/x-okta-new`,
        `warning unknown-extension ${GET}/x-okta-new`,
      ],
    },
  ],
  [
    'a known extension where it means nothing',
    {
      given: get({ 'x-okta-parent': '#/definitions/X' }),
      want: [`warning unknown-extension ${GET}/x-okta-parent`],
    },
  ],
  [
    'extensions of a wrong shape',
    {
      given: openapi(
        {
          X: {
            'x-okta-crud': {},
            'x-okta-operations': [
              { alias: 'a' },
              { alias: 'b', operationId: 'c', arguments: [{}] },
            ],
            'x-okta-defined-as': 'a',
            'x-okta-extensible': 'yes',
            'x-okta-lifecycle': 'EA',
            'x-okta-parent': 1,
            'x-okta-tags': 'Thing',
            'x-openapi-v3-discriminator': { propertyName: 'a', mapping: [] },
          },
        },
        { '/x': { get: operation('x', { 'x-okta-multi-operation': {} }) } },
      ),
      want: [
        `warning extension-shape ${X}/x-okta-lifecycle`,
        `warning extension-shape ${X}/x-okta-parent`,
        `warning extension-shape ${X}/x-okta-extensible`,
        `warning extension-shape ${X}/x-okta-defined-as`,
        `warning extension-shape ${X}/x-okta-crud`,
        `warning extension-shape ${X}/x-okta-operations/0`,
        `warning extension-shape ${X}/x-okta-operations/1/arguments/0`,
        `warning extension-shape ${X}/x-okta-tags`,
        `warning extension-shape ${X}/x-openapi-v3-discriminator/mapping`,
        `warning extension-shape ${GET}/x-okta-multi-operation`,
        `warning unknown-operation ${X}/x-okta-operations/1`,
      ],
    },
  ],
  [
    'extensions that name a schema which is not there',
    {
      given: swagger({
        X: {
          'x-okta-parent': '#/definitions/Y',
          'x-openapi-v3-discriminator': { propertyName: 'a', mapping: { b: '#/definitions/Z' } },
        },
      }),
      want: [
        'error dead-reference /definitions/X/x-okta-parent',
        'error dead-reference /definitions/X/x-openapi-v3-discriminator/mapping/b',
      ],
    },
  ],
];

describe('normalise reports', () => {
  test.each(cases)('%s', (_name, { given, want }) => {
    expect(findings(given)).toEqual(want);
  });

  test('a shared component once, however often it is used', () => {
    const use = { $ref: '#/components/parameters/id' };
    const given = {
      openapi: '3.0.3',
      paths: {
        '/x/{id}': { get: operation('a', { parameters: [use] }) },
        '/y/{id}': { get: operation('b', { parameters: [use] }) },
      },
      components: { parameters: { id: { name: 'id', in: 'path', schema: json({}) } } },
    };
    expect(findings(given)).toEqual(['warning optional-path-parameter /components/parameters/id']);
  });

  test.each([
    ['null', null],
    ['lists', { openapi: '3.0.0', paths: [], components: [] }],
    ['numbers', { openapi: '3.0.0', paths: { '/x': 1, '/y': { get: 2 } }, tags: 3, info: 4 }],
    ['nonsense schemas', openapi({ X: { properties: 3, allOf: 'x', required: 1, enum: {} } })],
  ])('%s without throwing', (_name, given) => {
    expect(() => findings(given)).not.toThrow();
  });
});
