import { describe, expect, test } from 'vitest';

import { openapi, swagger } from '../support/descriptions.js';
import { at, corrected, correction, exchange, swaggerExchange } from './support.js';

type Part = Readonly<Record<string, unknown>>;
type Dialect = '2.0' | '3.0.3' | '3.1.0';

const definitions: Part = {
  Name: { type: 'string' },
  Status: { type: 'string', enum: ['A'] },
  Nothing: { type: 'string', nullable: true },
};

/** The schema of a body with the one property `p`, after a change of it. */
function changed(dialect: Dialect, holder: Part, change: Part, property = 'p'): unknown {
  const path = '/api/v1/things';
  const description =
    dialect === '2.0'
      ? swagger(definitions, { [path]: { get: swaggerExchange(undefined, holder) } })
      : openapi(definitions, { [path]: { get: exchange(undefined, holder) } }, dialect);
  const place = at('get', path, 'response', { property });
  const result = corrected(description, { corrections: [correction(place, change)] });
  expect(result.outcomes[0]?.state).toMatch(/applied|already so/);
  const body = '/paths/~1api~1v1~1things/get/responses/200';
  return result.at(`${body}/${dialect === '2.0' ? 'schema' : 'content/application~1json/schema'}`);
}

const holding = (p: Part, rest: Part = {}): Part => ({
  type: 'object',
  properties: { p },
  ...rest,
});
const text = { type: 'string' };
const facts = { objects: 20, operations: 2, years: '2020–2026' };
const presenceKey = 'x-oktaforge-presence';
const name = { $ref: '#/components/schemas/Name' };

describe('a change of a property', () => {
  test.each<[string, { dialect: Dialect; given: Part; change: Part; want: Part }]>([
    [
      'to null, in Swagger 2.0',
      {
        dialect: '2.0',
        given: text,
        change: { nullable: true },
        want: { ...text, 'x-nullable': true },
      },
    ],
    [
      'to null, in OpenAPI 3.0',
      {
        dialect: '3.0.3',
        given: text,
        change: { nullable: true },
        want: { ...text, nullable: true },
      },
    ],
    [
      'to null, in OpenAPI 3.1',
      {
        dialect: '3.1.0',
        given: { ...text, enum: ['A'] },
        change: { nullable: true },
        want: { type: ['string', 'null'], enum: ['A', null] },
      },
    ],
    [
      'to null, at the place alone where it refers to a schema',
      {
        dialect: '3.0.3',
        given: name,
        change: { nullable: true },
        want: { ...name, nullable: true },
      },
    ],
    [
      'to null that removes, at the place alone where it refers to a schema',
      {
        dialect: '3.0.3',
        given: name,
        change: { removedByNull: true },
        want: { ...name, 'x-oktaforge-removed-by-null': true },
      },
    ],
    [
      'to a map of what it refers to',
      {
        dialect: '3.0.3',
        given: { ...name, type: 'object', readOnly: true },
        change: { asMap: true },
        want: {
          readOnly: true,
          type: 'object',
          additionalProperties: { ...name, type: 'object' },
        },
      },
    ],
    [
      'to a map, where it is one',
      {
        dialect: '3.0.3',
        given: { type: 'object', additionalProperties: text },
        change: { asMap: true },
        want: { type: 'object', additionalProperties: text },
      },
    ],
    [
      'to null that removes, in Swagger 2.0',
      {
        dialect: '2.0',
        given: text,
        change: { removedByNull: true },
        want: { ...text, 'x-oktaforge-removed-by-null': true },
      },
    ],
    [
      'to null, beside a reference in OpenAPI 3.1',
      {
        dialect: '3.1.0',
        given: name,
        change: { nullable: true },
        want: { ...name, 'x-nullable': true },
      },
    ],
    [
      'to null, which it may be already',
      {
        dialect: '3.1.0',
        given: { anyOf: [text, { type: 'null' }] },
        change: { nullable: true },
        want: { anyOf: [text, { type: 'null' }] },
      },
    ],
    [
      'to never null',
      {
        dialect: '3.1.0',
        given: { type: ['string', 'null'], enum: ['A', null] },
        change: { nullable: false },
        want: { type: 'string', enum: ['A'] },
      },
    ],
    [
      'to never null, as a member of a union',
      {
        dialect: '3.1.0',
        given: { anyOf: [text, { type: 'null' }] },
        change: { nullable: false },
        want: { anyOf: [text] },
      },
    ],
    [
      'to more values',
      {
        dialect: '3.0.3',
        given: { ...text, enum: ['A'] },
        change: { values: ['A', 'B'] },
        want: { ...text, enum: ['A', 'B'] },
      },
    ],
    [
      'to more values than a constant',
      {
        dialect: '3.1.0',
        given: { const: 'A' },
        change: { values: ['B'] },
        want: { enum: ['A', 'B'] },
      },
    ],
    [
      'to no pattern, no format and no limit',
      {
        dialect: '2.0',
        given: { ...text, pattern: 'a', format: 'uri', minLength: 3 },
        change: { pattern: null, format: null, minLength: null },
        want: text,
      },
    ],
    [
      'to another pattern and other limits',
      {
        dialect: '3.0.3',
        given: { ...text, pattern: 'a' },
        change: { pattern: 'b', maxLength: 4 },
        want: { ...text, pattern: 'b', maxLength: 4 },
      },
    ],
    [
      'to only read',
      {
        dialect: '3.0.3',
        given: name,
        change: { readOnly: true },
        want: { ...name, readOnly: true },
      },
    ],
    [
      'to written too',
      {
        dialect: '3.0.3',
        given: { ...text, readOnly: true },
        change: { readOnly: false },
        want: text,
      },
    ],
    [
      'to an open object',
      {
        dialect: '3.0.3',
        given: { type: 'object', additionalProperties: false },
        change: { open: true },
        want: { type: 'object', additionalProperties: true },
      },
    ],
    [
      'to an object with more properties',
      {
        dialect: '2.0',
        given: { type: 'object', properties: { a: text } },
        change: { add: { a: { type: 'integer' }, b: { type: 'string', nullable: true } } },
        want: {
          type: 'object',
          properties: { a: text, b: { type: 'string', 'x-nullable': true } },
        },
      },
    ],
    [
      'to another type',
      {
        dialect: '3.0.3',
        given: { ...text, description: 'A number.' },
        change: { type: 'integer' },
        want: { type: 'integer', description: 'A number.' },
      },
    ],
    [
      'to several types',
      {
        dialect: '3.0.3',
        given: { type: 'object', properties: { a: text } },
        change: { type: ['array', 'object'], schema: { type: 'array', items: text } },
        want: {
          oneOf: [
            { type: 'object', properties: { a: text } },
            { type: 'array', items: text },
          ],
        },
      },
    ],
    [
      'to several types, at the place alone where it refers to a schema',
      {
        dialect: '3.1.0',
        given: name,
        change: { type: ['string', 'boolean'] },
        want: { oneOf: [name, { type: 'boolean' }] },
      },
    ],
    [
      'to several types, for which Swagger 2.0 has no word',
      {
        dialect: '2.0',
        given: { ...text, description: 'Either.' },
        change: { type: ['string', 'boolean'] },
        want: { description: 'Either.' },
      },
    ],
  ])('%s', (_, { dialect, given, change, want }) => {
    expect(changed(dialect, holding(given), change)).toEqual(holding(want));
  });

  test.each<[string, { given: Part; change: Part; want: Part }]>([
    [
      'drops it from the required ones',
      {
        given: holding(text, { required: ['p', 'q'] }),
        change: { required: false },
        want: holding(text, { required: ['q'] }),
      },
    ],
    [
      'leaves no empty list behind',
      {
        given: holding(text, { required: ['p'] }),
        change: { required: false },
        want: holding(text),
      },
    ],
    [
      'drops it in every part that requires it',
      {
        given: { allOf: [holding(text, { required: ['p'] }), { required: ['p', 'q'] }] },
        change: { required: false },
        want: { allOf: [holding(text), { required: ['q'] }] },
      },
    ],
    [
      'adds it to the required ones',
      {
        given: holding(text),
        change: { required: true },
        want: holding(text, { required: ['p'] }),
      },
    ],
    [
      'says that it is always there when read',
      {
        given: holding(text),
        change: { present: facts },
        want: holding(text, { [presenceKey]: { ...facts, properties: ['p'] } }),
      },
    ],
    [
      'says so beside others',
      {
        given: holding(text, { [presenceKey]: { ...facts, properties: ['q'] } }),
        change: { present: facts },
        want: holding(text, { [presenceKey]: { ...facts, properties: ['q', 'p'] } }),
      },
    ],
    [
      'says nothing of one that is required',
      {
        given: holding(text, { required: ['p'] }),
        change: { present: facts },
        want: holding(text, { required: ['p'] }),
      },
    ],
    [
      'says it where the property is declared',
      {
        given: { allOf: [{ type: 'object' }, holding(text)] },
        change: { present: facts },
        want: {
          allOf: [
            { type: 'object' },
            holding(text, { [presenceKey]: { ...facts, properties: ['p'] } }),
          ],
        },
      },
    ],
  ])('%s', (_, { given, change, want }) => {
    expect(changed('3.0.3', given, change)).toEqual(want);
  });

  test('is carried out where the schema says what is changed', () => {
    const path = '/api/v1/things';
    const status = { $ref: '#/components/schemas/Status' };
    const description = openapi(definitions, {
      [path]: { get: exchange(undefined, holding(status)) },
    });
    const place = at('get', path, 'response', { property: 'p' });
    const entries = { corrections: [correction(place, { values: ['B'] })] };
    expect(corrected(description, entries).at('/components/schemas/Status')).toEqual({
      type: 'string',
      enum: ['A', 'B'],
    });
  });

  test('tells whether a parameter is required', () => {
    const path = '/api/v1/things';
    const parameter = { in: 'query', name: 'q', required: true, schema: text };
    const description = openapi({}, { [path]: { get: { parameters: [parameter] } } });
    const place = { method: 'get', path, parameter: { in: 'query', name: 'q' } };
    const { at: after } = corrected(description, {
      corrections: [correction(place, { required: false, nullable: true })],
    });
    expect(after('/paths/~1api~1v1~1things/get/parameters/0')).toEqual({
      ...parameter,
      required: false,
      schema: { ...text, nullable: true },
    });
  });
});

test('a discriminator may be told by another property', () => {
  const discriminator = { propertyName: 'p', mapping: { A: '#/components/schemas/Name' } };
  const told = holding(text, { discriminator });
  const want = { ...told, 'x-oktaforge-told-by': ['name'] };
  expect(changed('3.0.3', told, { toldBy: ['name'] })).toEqual(want);
  expect(changed('3.0.3', want, { toldBy: ['name'] })).toEqual(want);
});
