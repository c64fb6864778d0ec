import { describe, expect, test } from 'vitest';
import type { TypeRef } from '../../src/ir/types.js';
import { build, modelOf, objectOf, openapi, ref, swagger } from '../support/descriptions.js';

const string: TypeRef = { kind: 'string' };
const unknown: TypeRef = { kind: 'unknown' };
const mapOf = (values: TypeRef): TypeRef => ({ kind: 'map', values });
const enumOf = (values: readonly (string | number)[], rest: object = {}): TypeRef => ({
  kind: 'enum',
  base: typeof values[0] as 'string' | 'number',
  values,
  open: typeof values[0] === 'string',
  knownValues: false,
  ...rest,
});

/** The type of a property with this schema; X is an object, E an enum, N a nullable text. */
function typeOf(schema: unknown, version: string): TypeRef | undefined {
  const { api, found } = build(
    openapi(
      {
        X: { type: 'object', properties: { a: { type: 'string' } } },
        E: { type: 'string', enum: ['A'] },
        N: { type: 'string', nullable: true },
        Holder: { type: 'object', properties: { p: schema } },
      },
      {},
      version,
    ),
  );
  expect(found).toEqual([]);
  return objectOf(api, 'Holder').properties[0]?.type;
}

const cases: readonly (readonly [string, { given: unknown; want: TypeRef; version?: string }])[] = [
  ['text', { given: { type: 'string' }, want: string }],
  [
    'text with a format and rules',
    {
      given: { type: 'string', format: 'email', minLength: 1, pattern: 'x', maximum: 3 },
      want: { kind: 'string', format: 'email', constraints: { minLength: 1, pattern: 'x' } },
    },
  ],
  [
    'integer with an exclusive bound of OpenAPI 3.0',
    {
      given: { type: 'integer', minimum: 1, exclusiveMinimum: true, maximum: 9 },
      want: { kind: 'number', integer: true, constraints: { maximum: 9, exclusiveMinimum: 1 } },
    },
  ],
  [
    'number with an exclusive bound of OpenAPI 3.1',
    {
      given: { type: 'number', exclusiveMaximum: 5 },
      want: { kind: 'number', integer: false, constraints: { exclusiveMaximum: 5 } },
      version: '3.1.0',
    },
  ],
  ['boolean', { given: { type: 'boolean' }, want: { kind: 'boolean' } }],
  [
    'bytes, which are a string in JSON',
    { given: { type: 'string', format: 'binary' }, want: { kind: 'string', format: 'binary' } },
  ],
  [
    'bytes without a type',
    { given: { format: 'binary' }, want: { kind: 'string', format: 'binary' } },
  ],
  ['nothing said', { given: {}, want: unknown }],
  ['true', { given: true, want: unknown, version: '3.1.0' }],
  [
    'array',
    { given: { type: 'array', items: { type: 'string' } }, want: { kind: 'array', items: string } },
  ],
  ['array of anything', { given: { type: 'array' }, want: { kind: 'array', items: unknown } }],
  [
    'array by its items',
    { given: { items: ref('X') }, want: { kind: 'array', items: { kind: 'model', name: 'X' } } },
  ],
  ['object without properties', { given: { type: 'object' }, want: mapOf(unknown) }],
  [
    'object of any values',
    {
      given: { type: 'object', additionalProperties: { type: 'object', properties: {} } },
      want: mapOf(unknown),
    },
  ],
  [
    'object of objects with any values',
    { given: { type: 'object', additionalProperties: { type: 'object' } }, want: mapOf(unknown) },
  ],
  [
    'object by its additionalProperties',
    { given: { additionalProperties: true }, want: mapOf(unknown) },
  ],
  [
    'map of texts',
    { given: { type: 'object', additionalProperties: { type: 'string' } }, want: mapOf(string) },
  ],
  [
    'closed object without properties',
    {
      given: { type: 'object', additionalProperties: false },
      want: { kind: 'object', properties: [] },
    },
  ],
  ['text enum', { given: { type: 'string', enum: ['A', 'B', 'A'] }, want: enumOf(['A', 'B']) }],
  [
    'text enum typed as object',
    { given: { type: 'object', enum: ['SELF'] }, want: enumOf(['SELF']) },
  ],
  ['number enum', { given: { enum: [1, 2] }, want: enumOf([1, 2]) }],
  ['constant', { given: { const: 'A' }, want: enumOf(['A'], { open: false }), version: '3.1.0' }],
  [
    'x-okta-known-values',
    {
      given: { type: 'string', enum: ['A'], 'x-okta-known-values': ['A', 'B'] },
      want: enumOf(['A', 'B'], { knownValues: true }),
    },
  ],
  [
    'values of two types',
    {
      given: { enum: ['A', 1] },
      want: { kind: 'union', members: [enumOf(['A']), enumOf([1])] },
    },
  ],
  ['nullable', { given: { type: 'string', nullable: true }, want: { ...string, nullable: true } }],
  [
    'type list with null',
    { given: { type: ['string', 'null'] }, want: { ...string, nullable: true }, version: '3.1.0' },
  ],
  [
    'enum with null',
    { given: { type: 'string', enum: ['A', null] }, want: { ...enumOf(['A']), nullable: true } },
  ],
  [
    'anyOf with null',
    {
      given: { anyOf: [ref('X'), { type: 'null' }] },
      want: { kind: 'model', name: 'X', nullable: true },
      version: '3.1.0',
    },
  ],
  [
    'reference to a schema that allows null',
    { given: ref('N'), want: { kind: 'model', name: 'N', nullable: true } },
  ],
  ['only null', { given: { type: 'null' }, want: { kind: 'null' }, version: '3.1.0' }],
  [
    'types to choose from',
    {
      given: { type: ['string', 'boolean'] },
      want: { kind: 'union', members: [string, { kind: 'boolean' }] },
      version: '3.1.0',
    },
  ],
  [
    'oneOf',
    {
      given: { oneOf: [ref('X'), { type: 'string' }, { type: 'string' }] },
      want: { kind: 'union', members: [{ kind: 'model', name: 'X' }, string] },
    },
  ],
  ['a oneOf of one', { given: { oneOf: [ref('X')] }, want: { kind: 'model', name: 'X' } }],
  [
    'an allOf that only annotates',
    {
      given: { allOf: [ref('E'), { description: 'The state' }, { type: 'string' }] },
      want: { kind: 'model', name: 'E' },
    },
  ],
];

describe('the type of a schema', () => {
  test.each(cases)('%s', (_name, { given, want, version = '3.0.1' }) => {
    expect(typeOf(given, version)).toEqual(want);
  });

  test('allOf in place merges the properties of its parts', () => {
    const type = typeOf(
      { allOf: [ref('X'), { properties: { b: { type: 'boolean' } }, required: ['a'] }] },
      '3.0.1',
    );
    expect(type).toMatchObject({
      kind: 'object',
      properties: [
        { name: 'a', read: 'always', write: 'always', inheritedFrom: 'X' },
        { name: 'b', read: 'sometimes', write: 'sometimes' },
      ],
    });
  });

  test('rules about which properties must be there do not make a union', () => {
    const type = typeOf(
      { properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      '3.0.1',
    );
    expect(type).toMatchObject({ kind: 'object', properties: [{ name: 'a' }, { name: 'b' }] });
  });
});

describe('annotations beside a reference', () => {
  const siblings = { readOnly: true, description: 'Why', type: 'string' };
  test.each([
    [
      'Swagger 2.0',
      swagger({
        E: { type: 'string', enum: ['A'] },
        H: { properties: { p: { $ref: '#/definitions/E', ...siblings } } },
      }),
    ],
    [
      'OpenAPI 3.0',
      openapi({
        E: { type: 'string', enum: ['A'] },
        H: { properties: { p: { ...ref('E'), ...siblings } } },
      }),
    ],
    [
      'allOf',
      openapi({
        E: { type: 'string', enum: ['A'] },
        H: { properties: { p: { allOf: [ref('E'), { readOnly: true }], description: 'Why' } } },
      }),
    ],
  ])('are kept: %s', (_name, document) => {
    const [property] = objectOf(build(document).api, 'H').properties;
    expect(property).toMatchObject({
      type: { kind: 'model', name: 'E' },
      write: 'absent',
      docs: { description: 'Why' },
    });
  });
});

describe('named schemas', () => {
  test.each([
    ['an object', { type: 'object', properties: {} }, 'object'],
    ['an object without a type', { properties: { a: {} } }, 'object'],
    [
      'only tags, as the Swagger 2.0 form has it',
      { 'x-okta-tags': ['Thing'], 'x-okta-crud': [] },
      'alias',
    ],
    ['an enum', { type: 'string', enum: ['A'] }, 'enum'],
    ['a union', { oneOf: [{ type: 'string' }, { type: 'number' }] }, 'union'],
    ['an array', { type: 'array', items: {} }, 'alias'],
    ['a map', { type: 'object', additionalProperties: { type: 'string' } }, 'alias'],
    ['another name', ref('Other'), 'alias'],
    ['another name by allOf', { allOf: [ref('Other')] }, 'object'],
    ['another name of an enum by allOf', { allOf: [ref('Enum')] }, 'alias'],
  ])('%s', (_name, schema, kind) => {
    const others = { Other: { properties: { a: {} } }, Enum: { type: 'string', enum: ['A'] } };
    expect(modelOf(build(openapi({ X: schema, ...others })).api, 'X').kind).toBe(kind);
  });

  test('an object about which nothing is said is open', () => {
    const { api } = build(openapi({ X: { type: 'object', properties: {} } }));
    expect(objectOf(api, 'X').additional).toEqual(unknown);
  });

  test('a property may be called $ref', () => {
    const { api, found } = build(openapi({ X: { properties: { $ref: { type: 'string' } } } }));
    expect(objectOf(api, 'X').properties).toMatchObject([{ name: '$ref', type: string }]);
    expect(found).toEqual([]);
  });

  test('names that JavaScript treats in its own way are names', () => {
    const properties = JSON.parse('{"__proto__": {"type": "string"}, "constructor": {}}');
    const { api } = build(openapi({ X: { type: 'object', properties } }));
    expect(objectOf(api, 'X').properties.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('a schema that leads back to itself', () => {
  const text = { type: 'string' };
  const model = (name: string): TypeRef => ({ kind: 'model', name });
  const unionOf = (...members: TypeRef[]): object => ({ kind: 'union', members });

  test.each<{ name: string; given: Record<string, unknown>; want: object[]; found: string[] }>([
    {
      name: 'directly',
      given: { A: { oneOf: [ref('A'), text] } },
      want: [unionOf(string)],
      found: ['A'],
    },
    {
      name: 'by another name of its own',
      given: { A: { oneOf: [ref('B'), text] }, B: ref('A') },
      want: [unionOf(string), { kind: 'alias', type: model('A') }],
      found: ['A'],
    },
    {
      name: 'by another',
      given: { A: { oneOf: [ref('B'), text] }, B: { oneOf: [ref('A'), { type: 'boolean' }] } },
      want: [unionOf(model('B'), string), unionOf({ kind: 'boolean' })],
      found: ['B'],
    },
    {
      name: 'by its items',
      given: { A: { oneOf: [{ type: 'array', items: ref('A') }, text] } },
      want: [unionOf({ kind: 'array', items: model('A') }, string)],
      found: [],
    },
  ])('$name', ({ given, want, found: places }) => {
    const { api, found } = build(openapi(given));
    expect(api.models).toMatchObject(want);
    expect(found).toEqual(
      places.map((name) => `warning circular-schema /components/schemas/${name}`),
    );
  });
});
