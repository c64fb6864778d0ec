import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Api, Model, Operation, Property, TypeRef } from '@oktaforge/generator';
import { type Direction, directionOf, modelReference, toJsonSchema } from './json-schema.js';

const text: TypeRef = { kind: 'string' };
const status: TypeRef = {
  kind: 'enum',
  base: 'string',
  values: ['ON', 'OFF'],
  open: true,
  knownValues: false,
};

function property(name: string, type: TypeRef, more: Partial<Property> = {}): Property {
  const flags = { read: 'sometimes', write: 'sometimes', deprecated: false } as const;
  return { name, type, ...flags, pointer: '', ...more };
}

function object(name: string, properties: readonly Property[], more: object = {}): Model {
  return {
    kind: 'object',
    name,
    schemaName: name,
    deprecated: false,
    pointer: '',
    usage: { read: true, write: true },
    inputDiffers: false,
    properties,
    extensible: false,
    discriminatedBy: [],
    constants: {},
    methods: [],
    ...more,
  } as Model;
}

function constant(value: string): TypeRef {
  return { kind: 'enum', base: 'string', values: [value], open: false, knownValues: false };
}

const evidence = { objects: 40, operations: 3, years: '2020–2026' };
const models: readonly Model[] = [
  object('Pet', [
    property('id', text, { read: 'always', write: 'absent' }),
    property('name', text, { read: 'always', evidence }),
    property('secret', text, { read: 'absent', write: 'always' }),
    property('status', status),
    property('born', { kind: 'string', format: 'date-time', nullable: true }),
  ]),
  object('Tree', [property('children', { kind: 'array', items: { kind: 'model', name: 'Tree' } })]),
  object('Open', [property('id', text)], { additional: { kind: 'boolean' } }),
  object('Shape', [property('type', text)], {
    discriminator: {
      property: 'type',
      mapping: [
        { value: 'SQUARE', model: 'Square' },
        { value: 'BOX', model: 'Square' },
      ],
      otherName: 'OtherShape',
    },
  }),
  object('Square', [
    property('type', constant('SQUARE'), { read: 'always', write: 'always' }),
    property('side', { kind: 'number', integer: true }),
  ]),
];

const operation = {
  id: 'feed',
  params: [
    { in: 'path', property: 'petId', required: true, type: text },
    { in: 'query', property: 'limit', required: false, type: { kind: 'number', integer: true } },
    { in: 'body', property: 'pet', required: true, type: { kind: 'model', name: 'Pet' } },
  ],
} as unknown as Operation;

const schemas = toJsonSchema({ models, operations: [operation] } as unknown as Api);
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const document of Object.values(schemas)) ajv.addSchema(document);

const ok = { name: 'Rex' };
const written = { secret: 'x' };

describe('a model', () => {
  test.each<[string, Direction, unknown, boolean]>([
    ['Pet', 'read', { ...ok, id: '1' }, true],
    ['Pet', 'read', { name: 'Rex' }, false],
    ['Pet', 'read', { id: '1' }, false],
    ['Pet', 'read', { ...ok, id: '1', status: 'NEW' }, true],
    ['Pet', 'read', { ...ok, id: '1', status: 1 }, false],
    ['Pet', 'read', { ...ok, id: '1', born: null }, true],
    ['Pet', 'read', { ...ok, id: '1', status: null }, false],
    ['Pet', 'write', written, true],
    ['Pet', 'write', {}, false],
    ['Pet', 'write', { ...written, id: 1 }, true],
    ['Pet', 'write', { ...written, status: 'ON' }, true],
    ['Pet', 'write', { ...written, status: 'NEW' }, false],
    ['Tree', 'read', { children: [{ children: [] }] }, true],
    ['Tree', 'read', { children: [{ children: {} }] }, false],
    ['Open', 'read', { id: 'a', other: true }, true],
    ['Open', 'read', { id: 'a', other: 'b' }, false],
    ['Shape', 'read', { type: 'SQUARE', side: 1 }, true],
    ['Shape', 'read', { type: 'SQUARE', side: 'long' }, false],
    ['Shape', 'read', { type: 'BOX', side: 1 }, false],
    ['Shape', 'read', { type: 'CIRCLE', side: 'long' }, true],
    ['Shape', 'read', { side: 'long' }, true],
    ['Shape', 'read', { type: 1 }, false],
    ['Shape', 'read', [], false],
  ])('%s, to %s: %j is %j', (name, direction, value, want) => {
    expect(ajv.compile(modelReference(name, direction) as object)(value)).toBe(want);
  });

  test.each([
    [{ read: true, write: true }, 'read'],
    [{ read: true, write: false }, 'read'],
    [{ read: false, write: true }, 'write'],
  ] as const)('of usage %j is looked at to %s', (usage, want) => {
    expect(directionOf(object('Any', [], { usage }))).toBe(want);
  });
});

describe('a request', () => {
  test.each([
    [{ petId: 'a', pet: written }, true],
    [{ petId: '', pet: written }, false],
    [{ pet: written }, false],
    [{ petId: 'a' }, false],
    [{ petId: 'a', pet: {} }, false],
    [{ petId: 'a', pet: written, limit: 1 }, true],
    [{ petId: 'a', pet: written, limit: '1' }, false],
    [{ petId: 'a', pet: written, limit: 1.5 }, false],
  ])('%j is %j', (value, want) => {
    const validate = ajv.compile({ $ref: `${schemas.requests.$id}#/$defs/feed` });
    expect(validate(value)).toBe(want);
  });
});
