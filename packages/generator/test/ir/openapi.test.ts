import { describe, expect, test } from 'vitest';

import type { Model, TypeRef } from '../../src/ir/types.js';
import {
  build,
  modelOf,
  objectOf,
  openapi,
  operation,
  operationOf,
  ref,
} from '../support/descriptions.js';
import { declarationOf, emitted } from '../support/emitted.js';
import { text } from '../support/fragments.js';

type Part = Readonly<Record<string, unknown>>;

const members = {
  A: { type: 'object', properties: { a: text } },
  B: { type: 'object', properties: { b: text } },
};
const list = { type: 'array', items: text };
const enumOf = (values: readonly string[], rest: object = {}): TypeRef => ({
  kind: 'enum',
  base: 'string',
  values,
  open: true,
  knownValues: false,
  ...rest,
});

describe('a discriminator', () => {
  test.each<[string, Part | undefined, Readonly<Record<string, string>>]>([
    [
      'maps by reference',
      { x: '#/components/schemas/A', y: '#/components/schemas/B' },
      { x: 'A', y: 'B' },
    ],
    ['maps by name', { x: 'A', y: 'B' }, { x: 'A', y: 'B' }],
    [
      'maps by a path',
      { x: './A', y: 'B.json', z: '../schemas/A.yaml' },
      { x: 'A', y: 'B', z: 'A' },
    ],
    ['maps two values to one member', { x: 'A', y: 'A', z: 'B' }, { x: 'A', y: 'A', z: 'B' }],
    ['maps what it leaves out by its name', { x: 'A' }, { x: 'A', B: 'B' }],
    ['maps by the names without a mapping', undefined, { A: 'A', B: 'B' }],
  ])('%s', (_name, mapping, want) => {
    const discriminator = { propertyName: 't', ...(mapping && { mapping }) };
    for (const key of ['oneOf', 'anyOf']) {
      const given = { [key]: [ref('A'), ref('B')], discriminator };
      const { api, found } = build(openapi({ ...members, U: given }));
      expect(found).toEqual([]);
      const model: Model = modelOf(api, 'U');
      const got = model.kind === 'union' ? model.discriminator?.mapping : undefined;
      expect(Object.fromEntries((got ?? []).map((one) => [one.value, one.model]))).toEqual(want);
    }
  });
});

describe('alternatives that list values are one list', () => {
  test.each<[string, Part, TypeRef]>([
    ['constants', { oneOf: [{ const: 'A', title: 'First' }, { const: 'B' }] }, enumOf(['A', 'B'])],
    [
      'enums of one',
      { type: 'string', oneOf: [{ enum: ['A'] }, { enum: ['B'] }] },
      enumOf(['A', 'B']),
    ],
    [
      'enums that overlap',
      { anyOf: [{ enum: ['A', 'B'] }, { enum: ['B', 'C'] }] },
      enumOf(['A', 'B', 'C']),
    ],
    [
      'with any other text',
      { anyOf: [{ enum: ['A'] }, text] },
      enumOf(['A'], { knownValues: true }),
    ],
    [
      'or null',
      { oneOf: [{ const: 'A' }, { const: 'B' }, { type: 'null' }] },
      enumOf(['A', 'B'], { nullable: true }),
    ],
    [
      'not beside a reference',
      { oneOf: [{ const: 'A' }, ref('A')] },
      { kind: 'union', members: [enumOf(['A'], { open: false }), { kind: 'model', name: 'A' }] },
    ],
    [
      'not beside a text with limits',
      { oneOf: [{ const: 'A' }, { ...text, maxLength: 3 }] },
      {
        kind: 'union',
        members: [
          enumOf(['A'], { open: false }),
          { kind: 'string', constraints: { maxLength: 3 } },
        ],
      },
    ],
    ['a constant of null', { const: null }, { kind: 'null' }],
    [
      'a constant of null beside a type',
      { type: ['string', 'null'], enum: ['A', null] },
      enumOf(['A'], { nullable: true }),
    ],
  ])('%s', (_name, given, want) => {
    const { api } = build(
      openapi({ ...members, X: { type: 'object', properties: { p: given } } }, {}, '3.1.0'),
    );
    expect(objectOf(api, 'X').properties[0]?.type).toEqual(want);
  });

  test('under a name of its own', () => {
    const { api } = build(openapi({ E: { oneOf: [{ const: 'A' }, { const: 'B' }] } }, {}, '3.1.0'));
    expect(modelOf(api, 'E').kind).toBe('enum');
  });
});

describe('a list in a query', () => {
  const schemas = { List: list, Same: { $ref: '#/components/schemas/List' } };
  const withParameter = (parameter: Part): Part =>
    openapi(schemas, {
      '/x': { get: operation('op', { parameters: [{ in: 'query', name: 'q', ...parameter }] }) },
    });

  test.each<[string, Part, boolean | undefined]>([
    ['in place', { schema: list }, true],
    ['in place, joined', { schema: list, explode: false }, false],
    ['by its name', { schema: ref('List') }, true],
    ['by its name, joined', { schema: ref('List'), explode: false }, false],
    ['by another name, joined', { schema: ref('Same'), explode: false, style: 'form' }, false],
    ['that may be null, joined', { schema: { ...list, nullable: true }, explode: false }, false],
    ['that is none', { schema: text, explode: false }, undefined],
  ])('%s', (_name, parameter, want) => {
    expect(operationOf(build(withParameter(parameter)).api, 'op').params[0]?.explode).toBe(want);
  });

  test('is joined by the client whatever its name', () => {
    const files = emitted(withParameter({ schema: ref('List'), explode: false }));
    expect(declarationOf(files, 'operations/thing.ts', 'op')).toContain(
      'styles: { q: commaStyle }',
    );
  });
});

test('parameters of a path are those of its operations, and make way for theirs', () => {
  const shared = { in: 'query', name: 'a', schema: text, description: 'Of the path' };
  const { api, found } = build({
    ...openapi(
      {},
      {
        '/x/{id}': {
          parameters: [
            { $ref: '#/components/parameters/Id' },
            shared,
            { in: 'query', name: 'b', schema: text },
          ],
          get: operation('op', {
            parameters: [{ in: 'query', name: 'a', required: true, schema: list }],
          }),
          post: operation('other'),
        },
      },
    ),
    components: {
      parameters: { Id: { in: 'path', name: 'id', required: true, schema: text } },
      schemas: {},
    },
  });
  expect(found).toEqual([]);
  const shape = (id: string): string[] =>
    operationOf(api, id).params.map(
      ({ name, type, required }) => `${name} ${type.kind} ${required}`,
    );
  expect(shape('op')).toEqual(['id string true', 'a array true', 'b string false']);
  expect(shape('other')).toEqual(['id string true', 'a string false', 'b string false']);
});
