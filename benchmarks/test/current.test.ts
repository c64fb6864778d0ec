import { describe, expect, it } from 'vitest';
import { multiplied, withOneMoreProperty } from '../src/current/description.js';
import {
  deadReferences,
  describingMembers,
  foreignPatterns,
  optionalPathParameters,
  untypedObjects,
} from '../src/description/current-repairs.js';
import type { Json } from '../src/description/json.js';
import { type Repair, repaired } from '../src/description/repairs.js';
import { BenchmarkFailure } from '../src/run/failure.js';

const schemas = (of: Json): Json => ({ components: { schemas: of } });

const cases: [Repair, { given: Json; want: Json }][] = [
  [
    deadReferences,
    {
      given: schemas({
        A: { example: { $ref: '#/definitions/custom', b: 1 } },
        B: { $ref: '#/components/schemas/A' },
      }),
      want: schemas({ A: { example: { b: 1 } }, B: { $ref: '#/components/schemas/A' } }),
    },
  ],
  [
    untypedObjects,
    {
      given: schemas({
        A: { properties: { properties: { properties: {} }, type: { required: ['x'] } } },
        B: { type: 'array' },
      }),
      want: schemas({
        A: {
          type: 'object',
          properties: {
            properties: { type: 'object', properties: {} },
            type: { type: 'object', required: ['x'] },
          },
        },
        B: { type: 'array' },
      }),
    },
  ],
  [
    describingMembers,
    {
      given: schemas({
        A: { allOf: [{ $ref: '#/x' }, { description: 'a', 'x-b': 1 }] },
        B: { allOf: [{ title: 'c' }] },
      }),
      want: schemas({ A: { allOf: [{ $ref: '#/x' }] }, B: { allOf: [{ title: 'c' }] } }),
    },
  ],
  [
    optionalPathParameters,
    {
      given: {
        paths: {
          '/a/{id}': { get: { parameters: [{ in: 'path', name: 'id' }, { in: 'query' }] } },
        },
      },
      want: {
        paths: {
          '/a/{id}': {
            get: { parameters: [{ in: 'path', name: 'id', required: true }, { in: 'query' }] },
          },
        },
      },
    },
  ],
  [
    foreignPatterns,
    {
      given: schemas({ A: { type: 'string', pattern: '(?i)^a$' }, B: { pattern: '^b$' } }),
      want: schemas({ A: { type: 'string' }, B: { pattern: '^b$' } }),
    },
  ],
];

describe('repairs of the current description', () => {
  it.each(cases)('$0.name', (repair, { given, want }) => {
    expect(repaired(given, [repair])).toEqual(want);
    expect(() => repaired(want, [repair])).toThrow(BenchmarkFailure);
  });
});

describe('withOneMoreProperty', () => {
  const text = `components:
  examples:
    E:
      type: object
      properties:
        a: 1
  schemas:
    A:
      type: string
    B:
      type: object
      description: x
      properties:
        b:
          type: string
`;

  it('adds it to the first schema that has properties', () => {
    const [before = '', after = ''] = text.split('        b:\n');
    expect(withOneMoreProperty(text, 'c')).toBe(
      `${before}        c:\n          type: string\n        b:\n${after}`,
    );
  });

  it('refuses a text without one', () => {
    expect(() => withOneMoreProperty('openapi: 3.0.3\n', 'c')).toThrow(BenchmarkFailure);
  });
});

describe('multiplied', () => {
  it('has everything several times, under names of its own', () => {
    const document: Json = {
      openapi: '3.0.3',
      tags: [{ name: 'T' }],
      paths: {
        '/a': {
          get: {
            operationId: 'getA',
            tags: ['T'],
            responses: { 200: { schema: { $ref: '#/components/schemas/A' } } },
          },
        },
      },
      components: {
        schemas: { A: { properties: { operationId: { type: 'string' } } } },
        securitySchemes: { token: { type: 'apiKey' } },
      },
    };
    const path = (number: number): Json => ({
      get: {
        operationId: `getACopy${number}`,
        tags: [`T copy ${number}`],
        responses: { 200: { schema: { $ref: `#/components/schemas/Copy${number}A` } } },
      },
    });
    const schema: Json = { properties: { operationId: { type: 'string' } } };
    expect(multiplied(document, 2)).toEqual({
      openapi: '3.0.3',
      tags: [{ name: 'T copy 1' }, { name: 'T copy 2' }],
      paths: { '/copy1/a': path(1), '/copy2/a': path(2) },
      components: {
        schemas: { Copy1A: schema, Copy2A: schema },
        securitySchemes: { token: { type: 'apiKey' } },
      },
    });
  });
});
