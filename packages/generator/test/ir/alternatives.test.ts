import { describe, expect, test } from 'vitest';

import type { TypeRef } from '../../src/ir/types.js';
import { build, modelOf, objectOf, openapi, ref } from '../support/descriptions.js';
import { text } from '../support/fragments.js';

type Part = Readonly<Record<string, unknown>>;

const object = (properties: Part, rest: Part = {}): Part => ({
  type: 'object',
  properties,
  ...rest,
});
const string = { kind: 'string' };

const Base = object({ id: text });
const A = object({ a: text });
const B = object({ b: text }, { required: ['b'] });

/** A key that is one of two, as Okta describes it: the members inherit from what lists them. */
const keys = {
  Key: {
    allOf: [ref('Base')],
    oneOf: [ref('Rsa'), ref('Ec')],
    type: 'object',
    properties: { use: text },
  },
  Rsa: { allOf: [ref('Key')], ...object({ kty: { ...text, enum: ['RSA'] }, n: text, e: text }) },
  Ec: { allOf: [ref('Key')], ...object({ kty: { ...text, enum: ['EC'] }, x: text, y: text }) },
};

function unionOf(schemas: Part): readonly TypeRef[] {
  const { api, found } = build(openapi({ Base, A, B, ...schemas }));
  expect(found).toEqual([]);
  const model = modelOf(api, 'X');
  if (model.kind !== 'union') throw new Error(`X is no union but ${model.kind}`);
  return model.members;
}

/** Types of the properties of each member; of a member with a name, the name. */
function propertiesOf(members: readonly TypeRef[]): unknown[] {
  return members.map((member) =>
    member.kind === 'object'
      ? Object.fromEntries(member.properties.map(({ name, type }) => [name, type]))
      : member.kind === 'model'
        ? member.name
        : member.kind,
  );
}

describe('what stands beside oneOf holds for every member', () => {
  test.each<[string, { given: Part; want: unknown[]; others?: Part }]>([
    [
      'properties',
      {
        given: { ...object({ p: text }), oneOf: [ref('A'), ref('B')] },
        want: [
          { a: string, p: string },
          { b: string, p: string },
        ],
      },
    ],
    [
      'allOf',
      {
        given: { allOf: [ref('Base')], anyOf: [ref('A'), ref('B')] },
        want: [
          { a: string, id: string },
          { b: string, id: string },
        ],
      },
    ],
    [
      'allOf and properties, beside members in place',
      {
        given: { allOf: [ref('Base')], ...object({ p: text }), oneOf: [object({ q: text }), B] },
        want: [
          { id: string, p: string, q: string },
          { b: string, id: string, p: string },
        ],
      },
    ],
    [
      'parts of allOf, one of them a oneOf',
      {
        given: { allOf: [ref('Base'), { oneOf: [ref('A'), ref('B')] }] },
        want: [
          { a: string, id: string },
          { b: string, id: string },
        ],
      },
    ],
    [
      'nothing that the members do not have already',
      {
        given: { ...object({ a: text }), oneOf: [ref('A'), ref('C')] },
        others: { C: { allOf: [ref('A')], ...object({ c: text }) } },
        want: ['A', 'C'],
      },
    ],
    [
      'properties, though a discriminator names members without them',
      {
        given: {
          ...object({ p: text }),
          oneOf: [ref('A'), ref('B')],
          discriminator: { propertyName: 't' },
        },
        want: [
          {
            a: string,
            p: string,
            t: { kind: 'enum', base: 'string', values: ['A'], open: false, knownValues: false },
          },
          {
            b: string,
            p: string,
            t: { kind: 'enum', base: 'string', values: ['B'], open: false, knownValues: false },
          },
        ],
      },
    ],
    [
      'nothing of a text or a number',
      {
        given: { properties: { p: text }, oneOf: [text, { type: 'number' }] },
        want: ['string', 'number'],
      },
    ],
    [
      'names only, where members inherit and nothing tells them apart',
      {
        given: { ...object({ p: text }), oneOf: [ref('C'), ref('D')] },
        others: { C: { allOf: [ref('X')] }, D: { allOf: [ref('X')], ...object({ d: text }) } },
        want: ['C', 'D'],
      },
    ],
  ])('%s', (_name, { given, want, others = {} }) => {
    expect(propertiesOf(unionOf({ X: given, ...others }))).toEqual(want);
  });

  test('in a property as well', () => {
    const given = object({ p: { ...object({ q: text }), oneOf: [ref('A'), ref('B')] } });
    const { api } = build(openapi({ A, B, X: given }));
    const [property] = objectOf(api, 'X').properties;
    expect(property?.type.kind === 'union' && propertiesOf(property.type.members)).toEqual([
      { a: string, q: string },
      { b: string, q: string },
    ]);
  });
});

describe('members that inherit from what lists them', () => {
  const { api, found } = build(openapi({ Base, ...keys }));

  test('are told apart by the property of which each has its own values', () => {
    expect(found).toEqual([]);
    expect(objectOf(api, 'Key').discriminator).toEqual({
      property: 'kty',
      mapping: [
        { value: 'RSA', model: 'Rsa' },
        { value: 'EC', model: 'Ec' },
      ],
      otherName: 'OtherKey',
    });
  });

  test.each([
    ['Key', ['id', 'kty', 'use']],
    ['Rsa', ['e', 'id', 'kty', 'n', 'use']],
    ['Ec', ['id', 'kty', 'use', 'x', 'y']],
  ])('%s has %o', (name, want) => {
    expect(objectOf(api, name).properties.map((property) => property.name)).toEqual(want);
  });
});

test('what inherits from a union with something beside it has that', () => {
  const { api } = build(
    openapi({
      A,
      B,
      X: { ...object({ p: text }), oneOf: [ref('A'), ref('B')] },
      Y: { allOf: [ref('X')], ...object({ y: text }) },
    }),
  );
  expect(objectOf(api, 'Y').properties.map(({ name }) => name)).toEqual(['p', 'y']);
});
