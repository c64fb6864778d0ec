import { describe, expect, it } from 'vitest';
import { withNullableTypes } from '../../src/validation/nullable.js';
import type { Schema } from '../../src/validation/schemas.js';

const nothing = { type: 'null' };

describe('withNullableTypes', () => {
  const cases: [string, { given: Schema; want: Schema }][] = [
    [
      'a type',
      {
        given: { anyOf: [nothing, { type: 'string', format: 'uri' }] },
        want: { type: ['string', 'null'], format: 'uri' },
      },
    ],
    [
      'an enum',
      {
        given: { anyOf: [nothing, { type: 'string', enum: ['A'] }] },
        want: { type: ['string', 'null'], enum: ['A', null] },
      },
    ],
    [
      'one inside another',
      {
        given: {
          properties: {
            a: {
              anyOf: [nothing, { type: 'array', items: { anyOf: [nothing, { type: 'number' }] } }],
            },
          },
        },
        want: {
          properties: { a: { type: ['array', 'null'], items: { type: ['number', 'null'] } } },
        },
      },
    ],
    [
      'not a reference',
      { given: { anyOf: [nothing, { $ref: '#' }] }, want: { anyOf: [nothing, { $ref: '#' }] } },
    ],
    [
      'not three members',
      {
        given: { anyOf: [nothing, { type: 'string' }, { type: 'number' }] },
        want: { anyOf: [nothing, { type: 'string' }, { type: 'number' }] },
      },
    ],
    [
      'not a property called anyOf',
      { given: { properties: { anyOf: true } }, want: { properties: { anyOf: true } } },
    ],
  ];
  it.each(cases)('%s', (_, { given, want }) => {
    expect(withNullableTypes({ $id: 'x', $defs: { S: given } }).$defs['S']).toEqual(want);
  });
});
