import { describe, expect, test } from 'vitest';
import {
  type Declared,
  decideDirections,
  isOneWay,
  isOptional,
  propertiesIn,
} from '../../src/ir/direction.js';
import type { Direction, Property } from '../../src/ir/types.js';
import { build, objectOf, openapi, ref } from '../support/descriptions.js';

const evidence = { objects: 12, operations: 3, years: '2020–2026' };
const nothing: Declared = { readOnly: false, writeOnly: false, required: false };

function decide(declared: Partial<Declared>): Property {
  const draft = { name: 'p', type: { kind: 'unknown' }, deprecated: false, pointer: '' } as const;
  return decideDirections({ ...draft, ...nothing, ...declared });
}

describe('what is declared of a property decides whether it is there', () => {
  test.each<[string, { given: Partial<Declared>; want: Partial<Property> }]>([
    ['nothing', { given: {}, want: { read: 'sometimes', write: 'sometimes' } }],
    ['required', { given: { required: true }, want: { read: 'always', write: 'always' } }],
    ['readOnly', { given: { readOnly: true }, want: { read: 'sometimes', write: 'absent' } }],
    [
      'required and readOnly',
      { given: { required: true, readOnly: true }, want: { read: 'always', write: 'absent' } },
    ],
    ['writeOnly', { given: { writeOnly: true }, want: { read: 'absent', write: 'sometimes' } }],
    [
      'required and writeOnly',
      { given: { required: true, writeOnly: true }, want: { read: 'absent', write: 'always' } },
    ],
    [
      'recorded in every answer',
      { given: { presence: evidence }, want: { read: 'always', write: 'sometimes', evidence } },
    ],
    [
      'both readOnly and writeOnly',
      { given: { readOnly: true, writeOnly: true }, want: { read: 'absent', write: 'absent' } },
    ],
  ])('%s', (_, { given, want }) => {
    const {
      name: _name,
      type: _type,
      deprecated: _deprecated,
      pointer: _pointer,
      ...rest
    } = decide(given);
    expect(rest).toEqual(want);
  });

  test('and nothing else of it is left', () => {
    const keys = Object.keys(decide({ required: true, readOnly: true, presence: evidence }));
    expect(keys).toEqual(['name', 'type', 'read', 'write', 'evidence', 'deprecated', 'pointer']);
  });
});

describe('a list of properties', () => {
  const properties = [
    { ...decide({ readOnly: true }), name: 'id' },
    { ...decide({ writeOnly: true }), name: 'password' },
    { ...decide({}), name: 'login' },
  ];

  test.each<[Direction, string[]]>([
    ['read', ['id', 'login']],
    ['write', ['password', 'login']],
  ])('has other members when it is for: %s', (direction, want) => {
    expect(propertiesIn(properties, direction).map(({ name }) => name)).toEqual(want);
  });
});

test.each<[string, { given: Partial<Declared>; oneWay: boolean; optional: boolean }]>([
  ['nothing', { given: {}, oneWay: false, optional: true }],
  ['required', { given: { required: true }, oneWay: false, optional: false }],
  [
    'required and readOnly',
    { given: { required: true, readOnly: true }, oneWay: true, optional: false },
  ],
  ['recorded in every answer', { given: { presence: evidence }, oneWay: true, optional: true }],
])('%s: whether it is one-way, whether optional', (_, { given, oneWay, optional }) => {
  expect([isOneWay(decide(given)), isOptional(decide(given))]).toEqual([oneWay, optional]);
});

describe('a property whose schema has a name', () => {
  const schema = (flags: object): object => ({ type: 'object', ...flags });
  const { api } = build(
    openapi({
      Thing: {
        type: 'object',
        required: ['links', 'secret', 'part'],
        properties: { links: ref('Links'), secret: ref('Secret'), part: ref('Part') },
      },
      Links: schema({ readOnly: true }),
      Secret: schema({ writeOnly: true }),
      Part: schema({}),
    }),
  );

  test.each([
    ['links', { read: 'always', write: 'absent' }],
    ['secret', { read: 'absent', write: 'always' }],
    ['part', { read: 'always', write: 'always' }],
  ])('travels as that schema says: %s', (name, want) => {
    const property = objectOf(api, 'Thing').properties.find((each) => each.name === name);
    expect({ read: property?.read, write: property?.write }).toEqual(want);
  });
});
