import { describe, expect, test } from 'vitest';

import { openapi, ref, swagger } from '../support/descriptions.js';
import { at, corrected, correction, exchange, swaggerExchange } from './support.js';

type Part = Readonly<Record<string, unknown>>;

const text = { type: 'string', maxLength: 3 };
const object = (properties: Part, rest: Part = {}): Part => ({
  type: 'object',
  properties,
  ...rest,
});

/** Where a correction of a place is carried out. Every schema that is meant has a maxLength. */
function placesOf(description: Part, place: Part): readonly string[] {
  const change = { maxLength: null };
  const { outcomes } = corrected(description, { corrections: [correction(place, change)] });
  return [outcomes[0]?.state ?? '', ...(outcomes[0]?.pointers ?? [])];
}

const things = '/api/v1/things/{thingId}';
const read = (property: string, rest: Part = {}): Part =>
  at('get', '/api/v1/things/{id}', 'response', { property, ...rest });

/** A description whose one operation answers with this schema. */
const answering = (schema: Part, schemas: Part = {}): Part =>
  openapi(schemas, { [things]: { get: exchange(undefined, schema) } });

const body =
  '/paths/~1api~1v1~1things~1{thingId}/get/responses/200/content/application~1json/schema';
const schemas = '/components/schemas';

describe('a place leads to', () => {
  test.each<[string, { given: readonly [Part, Part]; want: readonly string[] }]>([
    ['the body itself', { given: [answering(text), read('')], want: ['applied', body] }],
    [
      'a property within properties',
      {
        given: [answering(object({ a: object({ b: text }) })), read('a.b')],
        want: ['applied', `${body}/properties/a/properties/b`],
      },
    ],
    [
      'items and values of maps',
      {
        given: [
          answering({
            type: 'array',
            items: object({ a: { type: 'object', additionalProperties: text } }),
          }),
          read('[].a.*'),
        ],
        want: ['applied', `${body}/items/properties/a/additionalProperties`],
      },
    ],
    [
      'values of a map with patterns',
      {
        given: [answering({ type: 'object', patternProperties: { '^x': text } }), read('*')],
        want: ['applied', `${body}/patternProperties/^x`],
      },
    ],
    [
      'a schema with a name',
      {
        given: [answering(ref('A'), { A: object({ b: ref('B') }), B: text }), read('b')],
        want: ['applied', `${schemas}/B`],
      },
    ],
    [
      'the base that declares the property',
      {
        given: [
          answering(ref('A'), {
            Base: object({ b: text }),
            A: { allOf: [ref('Base'), object({ c: { type: 'string' } })] },
          }),
          read('b'),
        ],
        want: ['applied', `${schemas}/Base/properties/b`],
      },
    ],
    [
      'the redeclaration rather than what is inherited',
      {
        given: [
          answering(ref('A'), {
            Base: object({ b: text }),
            A: { allOf: [ref('Base'), object({ b: text })] },
          }),
          read('b'),
        ],
        want: ['applied', `${schemas}/A/allOf/1/properties/b`],
      },
    ],
    [
      'a property whose name has a dot, by a list of steps',
      {
        given: [answering(object({ 'a.b': text })), { ...read(''), property: ['a.b'] }],
        want: ['applied', `${body}/properties/a.b`],
      },
    ],
    ['no property', { given: [answering(object({})), read('a')], want: ['property absent'] }],
    [
      'no operation',
      {
        given: [answering(text), at('post', '/api/v1/things/{id}', 'response')],
        want: ['path absent'],
      },
    ],
    [
      'an answer of another status',
      {
        given: [answering(text), read('', { status: 404 })],
        want: ['property absent'],
      },
    ],
    [
      'an end in a schema that contains itself',
      {
        given: [
          answering(ref('Tree'), {
            Tree: { allOf: [ref('Tree'), object({ of: ref('Tree'), a: text })] },
          }),
          read('of.of.a'),
        ],
        want: ['applied', `${schemas}/Tree/allOf/1/properties/a`],
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(placesOf(...given)).toEqual(want);
  });

  test.each<[string, { given: readonly [Part, Part]; want: readonly string[] }]>([
    [
      'Swagger 2.0, in a request',
      {
        given: [
          swagger(
            { A: object({ b: text }) },
            { [things]: { put: swaggerExchange({ $ref: '#/definitions/A' }, {}) } },
          ),
          at('PUT', things, 'request', { property: 'b' }),
        ],
        want: ['applied', '/definitions/A/properties/b'],
      },
    ],
    [
      'Swagger 2.0, in an answer, behind a base path',
      {
        given: [
          {
            ...swagger(
              {},
              { '/things/{x}': { get: swaggerExchange(undefined, object({ b: text })) } },
            ),
            basePath: '/api/v1',
          },
          read('b'),
        ],
        want: ['applied', '/paths/~1things~1{x}/get/responses/200/schema/properties/b'],
      },
    ],
    [
      'OpenAPI 3.1, through shared components',
      {
        given: [
          {
            ...openapi({}, {}, '3.1.0'),
            paths: {
              [things]: { get: { responses: { '2XX': { $ref: '#/components/responses/R' } } } },
            },
            components: { responses: { R: { content: { 'text/plain': { schema: text } } } } },
          },
          read('', { status: 201 }),
        ],
        want: ['applied', '/components/responses/R/content/text~1plain/schema'],
      },
    ],
    [
      'one of several operations that Okta has for a path and a method',
      {
        given: [
          openapi(
            { A: object({ b: text }) },
            {
              [things]: {
                post: {
                  'x-okta-multi-operation': [
                    {
                      parameters: [{ in: 'body', name: 'a', schema: { $ref: '#/definitions/A' } }],
                    },
                  ],
                },
              },
            },
          ),
          at('post', things, 'request', { property: 'b' }),
        ],
        want: ['applied', `${schemas}/A/properties/b`],
      },
    ],
    [
      'a parameter of the path',
      {
        given: [
          openapi(
            {},
            {
              [things]: {
                parameters: [{ in: 'query', name: 'q', schema: text }],
                get: exchange(undefined, {}),
              },
            },
          ),
          { method: 'get', path: things, parameter: { in: 'query', name: 'q' } },
        ],
        want: ['applied', '/paths/~1api~1v1~1things~1{thingId}/parameters/0/schema'],
      },
    ],
    [
      'a parameter of Swagger 2.0, which has its type itself',
      {
        given: [
          swagger({}, { [things]: { get: { parameters: [{ in: 'query', name: 'q', ...text }] } } }),
          { method: 'get', path: things, parameter: { in: 'query', name: 'q' } },
        ],
        want: ['applied', '/paths/~1api~1v1~1things~1{thingId}/get/parameters/0'],
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(placesOf(...given)).toEqual(want);
  });
});

/** Two kinds of shapes, by each of the ways in which a union can be told. */
const mapping = { round: '#/components/schemas/Circle', cornered: 'Square' };
const circle = object({ size: text });
const square = object({ size: text });
const inherited = (own: Part): Part => ({ allOf: [ref('Shape'), own] });
const kind = (value: string): Part =>
  object({ kind: { type: 'string', enum: [value] }, size: text });

const circlePlace = `${schemas}/Circle/properties/size`;
const squarePlace = `${schemas}/Square/properties/size`;

describe('a discriminator chooses', () => {
  test.each<[string, { given: readonly [Part, Part]; want: readonly string[] }]>([
    [
      'by a mapping to a reference',
      {
        given: [
          answering(
            {
              oneOf: [ref('Circle'), ref('Square')],
              discriminator: { propertyName: 'kind', mapping },
            },
            { Circle: circle, Square: square },
          ),
          read('size', { where: { kind: 'round' } }),
        ],
        want: ['applied', circlePlace],
      },
    ],
    [
      'by a mapping to a name',
      {
        given: [
          answering(
            {
              oneOf: [ref('Circle'), ref('Square')],
              discriminator: { propertyName: 'kind', mapping },
            },
            { Circle: circle, Square: square },
          ),
          read('size', { where: { kind: 'cornered' } }),
        ],
        want: ['applied', squarePlace],
      },
    ],
    [
      'by the name of the schema, without a mapping',
      {
        given: [
          answering(
            { anyOf: [ref('Circle'), ref('Square')], discriminator: { propertyName: 'kind' } },
            { Circle: circle, Square: square },
          ),
          read('size', { where: { kind: 'Square' } }),
        ],
        want: ['applied', squarePlace],
      },
    ],
    [
      'by constants of the property, without a discriminator',
      {
        given: [
          answering(
            { oneOf: [ref('Circle'), ref('Square')] },
            { Circle: kind('round'), Square: kind('cornered') },
          ),
          read('size', { where: { kind: 'cornered' } }),
        ],
        want: ['applied', squarePlace],
      },
    ],
    [
      'a subtype of a base with a mapping',
      {
        given: [
          answering(ref('Shape'), {
            Shape: object({ kind: {} }, { discriminator: { propertyName: 'kind', mapping } }),
            Circle: inherited(circle),
            Square: inherited(square),
          }),
          read('size', { where: { kind: 'round' } }),
        ],
        want: ['applied', `${schemas}/Circle/allOf/1/properties/size`],
      },
    ],
    [
      'a subtype by its name, in Swagger 2.0',
      {
        given: [
          swagger(
            {
              Shape: object({ kind: {} }, { discriminator: 'kind' }),
              Circle: { allOf: [{ $ref: '#/definitions/Shape' }, circle] },
              Square: { allOf: [{ $ref: '#/definitions/Shape' }, square] },
            },
            { [things]: { get: swaggerExchange(undefined, { $ref: '#/definitions/Shape' }) } },
          ),
          read('size', { where: { kind: 'Circle' } }),
        ],
        want: ['applied', '/definitions/Circle/allOf/1/properties/size'],
      },
    ],
    [
      'one of several values',
      {
        given: [
          answering(
            {
              oneOf: [ref('Circle'), ref('Square')],
              discriminator: { propertyName: 'kind', mapping },
            },
            { Circle: circle, Square: square },
          ),
          read('size', { where: { kind: ['round', 'cornered'] } }),
        ],
        want: ['applied', circlePlace, squarePlace],
      },
    ],
    [
      'every member, where nothing is asked for',
      {
        given: [
          answering({ oneOf: [ref('Circle'), ref('Square')] }, { Circle: circle, Square: square }),
          read('size'),
        ],
        want: ['applied', circlePlace, squarePlace],
      },
    ],
    [
      'among the items of a list, further down',
      {
        given: [
          answering(
            object({
              all: {
                type: 'array',
                items: {
                  oneOf: [ref('Circle'), ref('Square')],
                  discriminator: { propertyName: 'kind', mapping },
                },
              },
            }),
            { Circle: circle, Square: square },
          ),
          read('all[].size', { where: { 'all[].kind': 'round' } }),
        ],
        want: ['applied', circlePlace],
      },
    ],
    [
      'nothing, where no member has the value',
      {
        given: [
          answering(
            {
              oneOf: [ref('Circle'), ref('Square')],
              discriminator: { propertyName: 'kind', mapping },
            },
            { Circle: circle, Square: square },
          ),
          read('size', { where: { kind: 'flat' } }),
        ],
        want: ['property absent'],
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(placesOf(...given)).toEqual(want);
  });
});
