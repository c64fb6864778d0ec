import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { checkDocument } from '../../src/load/check.js';
import type { JsonObject } from '../../src/basics/json.js';
import { outline } from '../support/outline.js';

const info = { title: 'T', version: '1' };
const responses = { '200': { description: 'OK' } };
const get = { responses };

const v3 = (paths: object, rest: object = {}): JsonObject =>
  ({ openapi: '3.0.3', info, paths, ...rest }) as JsonObject;
const v2 = (paths: object, rest: object = {}): JsonObject =>
  ({ swagger: '2.0', info, paths, ...rest }) as JsonObject;

async function check(document: JsonObject) {
  const before = structuredClone(document);
  const diagnostics = new Diagnostics('api.json');
  await checkDocument(document, diagnostics);
  expect(document).toEqual(before);
  return diagnostics.all;
}

describe('checkDocument accepts', () => {
  const inPath = { in: 'path', name: 'id', required: true };
  test.each<[string, JsonObject]>([
    ['OpenAPI 3.0', v3({ '/a': { get } })],
    ['OpenAPI 3.1', { ...v3({ '/a': { get } }), openapi: '3.1.0' }],
    [
      'the description of a variable of a server, which the validator does not know in 3.1',
      {
        ...v3(
          { '/a': { get } },
          {
            servers: [{ url: 'https://{x}', variables: { x: { default: 'a', description: 'b' } } }],
          },
        ),
        openapi: '3.1.0',
      },
    ],
    [
      'Swagger 2.0',
      v2({ '/a/{id}': { get: { ...get, parameters: [{ ...inPath, type: 'string' }] } } }),
    ],
    [
      'an optional path parameter, which normalise reports',
      v3({
        '/a/{id}': { get: { ...get, parameters: [{ in: 'path', name: 'id', schema: {} }] } },
      }),
    ],
    [
      'an operationId that occurs twice, which normalise reports',
      v2({
        '/a': { get: { ...get, operationId: 'x' } },
        '/b': { get: { ...get, operationId: 'x' } },
      }),
    ],
    ['a path parameter that is not declared, which normalise reports', v2({ '/a/{id}': { get } })],
    [
      'a dead reference, which normalise reports',
      v3(
        {},
        {
          components: { schemas: { A: { $ref: '#/components/schemas/Gone' } } },
        },
      ),
    ],
    [
      'a schema that contains itself',
      v2(
        {},
        {
          definitions: { A: { properties: { a: { $ref: '#/definitions/A' } } } },
        },
      ),
    ],
    [
      'properties called example, examples and x-y, which are schemas',
      v3(
        {},
        {
          components: {
            schemas: {
              A: { properties: { example: {}, examples: {}, 'x-y': { type: 'string' } } },
            },
          },
        },
      ),
    ],
  ])('%s', async (_, document) => {
    expect(await check(document)).toEqual([]);
  });
});

describe('checkDocument sets aside, and says so,', () => {
  test.each<[string, { given: JsonObject; want: string[] }]>([
    [
      'references inside of extensions',
      {
        given: v2({
          '/a': {
            get: { ...get, 'x-okta-multi-operation': [{ s: { $ref: '#/definitions/Gone' } }] },
          },
        }),
        want: ['info dialect-extension-reference /paths/~1a/get/x-okta-multi-operation/0/s/$ref'],
      },
    ],
    [
      'paths with a query string',
      {
        given: v2({ '/a?b=true': { get }, '/a?b=false': { get } }),
        want: ['info dialect-query-in-path /paths/~1a?b=true'],
      },
    ],
    [
      'properties called $ref',
      {
        given: v2({}, { definitions: { A: { properties: { $ref: { type: 'string' } } } } }),
        want: ['info dialect-ref-property /definitions/A/properties/$ref'],
      },
    ],
    [
      'dead references inside of examples of every kind',
      {
        given: v3(
          {},
          {
            components: {
              schemas: {
                A: { example: { $ref: '#/gone/1' } },
                B: { example: [{ $ref: '#/gone/1' }] },
              },
              examples: {
                C: { value: { $ref: '#/gone/2' } },
                D: { value: { $ref: '#/components/schemas/A' } },
              },
            },
          },
        ),
        want: [
          'warning dead-example-reference /components/schemas/A/example/$ref',
          'warning dead-example-reference /components/examples/C/value/$ref',
        ],
      },
    ],
  ])('%s', async (_, { given, want }) => {
    expect(outline(await check(given))).toEqual(want);
  });
});

describe('checkDocument reports', () => {
  test.each<[string, { given: JsonObject; want: ['error' | 'warning', string, string][] }]>([
    [
      'every fault by the schema of OpenAPI 3, each at its place',
      {
        given: v3({
          '/a': { get: {} },
          '/b': {
            get: { responses: { '200': {} }, parameters: [{ in: 'body', name: 'x', schema: {} }] },
          },
        }),
        want: [
          ['warning', '/paths/~1a/get', '`responses` is missing from `get`.'],
          [
            'warning',
            '/paths/~1b/get/parameters/0/in',
            '`in` has to be one of "path", "query", "header", "cookie".',
          ],
          ['warning', '/paths/~1b/get/responses/200', '`description` is missing from `200`.'],
        ],
      },
    ],
    [
      'a parameter of Swagger 2.0',
      {
        given: v2({ '/a': { get: { ...get, parameters: [{ in: 'query', name: 'x' }] } } }),
        want: [
          // For all that the validator tells, it could be meant as a body.
          ['warning', '/paths/~1a/get/parameters/0', '`schema` is missing from `0`.'],
          ['warning', '/paths/~1a/get/parameters/0', '`type` is missing from `0`.'],
        ],
      },
    ],
    [
      'a parameter of OpenAPI 3 by the rules for its own kind',
      {
        given: v3({
          '/a': {
            get: { ...get, parameters: [{ in: 'query', name: 'x', schema: {}, style: 'no' }] },
          },
        }),
        want: [
          ['warning', '/paths/~1a/get/parameters/0/style', '`style` has to be one of "form", '],
        ],
      },
    ],
    [
      'a field that does not exist in a place where a reference could be',
      {
        given: v3({}, { components: { schemas: { A: { types: 'string' } } } }),
        want: [
          ['warning', '/components/schemas/A/types', '`types` is not a field that OpenAPI knows'],
        ],
      },
    ],
    [
      'a field that does not exist',
      {
        given: v3({}, { component: {} }),
        want: [
          ['warning', '/component', '`component` is not a field that OpenAPI knows at this place.'],
        ],
      },
    ],
    [
      'a schema with a type that does not exist, once for many uses',
      {
        given: v3(
          {
            '/a': {
              get: {
                responses: {
                  '200': {
                    description: 'OK',
                    content: { 'a/b': { schema: { $ref: '#/components/schemas/A' } } },
                  },
                },
              },
            },
          },
          { components: { schemas: { A: { type: 'text' } } } },
        ),
        want: [
          [
            'warning',
            '/components/schemas/A/type',
            '`type` has to be one of "array", "boolean", "integer", "number", "object", "string".',
          ],
        ],
      },
    ],
    [
      'faults by the rules of Swagger 2.0, all of them',
      {
        given: v2(
          {
            '/a': { get: { ...get, parameters: [{ in: 'path', name: 'id', type: 'string' }] } },
            '/b/{id}': { get },
            '/c': {
              get: {
                ...get,
                parameters: [
                  { in: 'body', name: 'x', schema: {} },
                  { in: 'body', name: 'y', schema: {} },
                ],
              },
            },
          },
          { definitions: { A: { type: 'object', required: ['gone'] } } },
        ),
        want: [
          [
            'warning',
            '/paths/~1a/get',
            '/paths/a/get has a path parameter named "id", but there is no',
          ],
          ['error', '/paths/~1c/get', '/paths/c/get has 2 body parameters. Only one is allowed.'],
          ['warning', '/definitions/A', "Property 'gone' listed as required but does not exist"],
        ],
      },
    ],
    [
      'texts that are none, and a style of another place',
      {
        given: v3({
          '/a': {
            get: {
              ...get,
              summary: {},
              description: {},
              tags: 'x',
              parameters: [{ in: 'query', name: 'x', schema: {}, style: 'simple' }],
            },
          },
        }),
        want: [
          ['warning', '/paths/~1a/get/tags', '`tags` has to be array.'],
          ['warning', '/paths/~1a/get/summary', '`summary` has to be string.'],
          ['warning', '/paths/~1a/get/description', '`description` has to be string.'],
          ['warning', '/paths/~1a/get/parameters/0/style', '`style` has to be one of "form"'],
        ],
      },
    ],
    [
      'objects and lists that are none, as something is lost with them',
      {
        given: v3({ '/a': 1, '/b': { get: { ...get, parameters: {} } } }),
        want: [
          ['error', '/paths/~1a', '`/a` has to be object.'],
          ['error', '/paths/~1b/get/parameters', '`parameters` has to be array.'],
        ],
      },
    ],
    [
      'a version that is a number',
      {
        given: { ...v3({}), info: { title: 'T', version: 1 } },
        want: [['warning', '/info/version', '`version` has to be string.']],
      },
    ],
  ])('%s', async (_, { given, want }) => {
    const found = await check(given);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      want.map(([severity]) => `${severity} invalid-openapi`),
    );
    want.forEach(([, pointer, message], index) => {
      expect(found[index]?.source?.pointer).toBe(pointer);
      expect(found[index]?.message).toContain(message);
    });
  });
});
