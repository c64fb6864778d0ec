import { describe, expect, test } from 'vitest';

import type { TypeRef } from '../../src/ir/types.js';
import { build, openapi, operation, operationOf, json, ref } from '../support/descriptions.js';
import { sent } from '../support/fragments.js';

const thing = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const other = { type: 'object', properties: { size: { type: 'integer' } } };
const schemas = { Thing: thing, Other: other };
const PLACE = '/paths/~1a/post/requestBody/content/application~1json/schema';

interface Case {
  readonly given: object;
  /** A type in short. */
  readonly want: string;
  /** What is lost, as `keyword: place below the schema`. */
  readonly lost?: readonly string[];
  readonly version?: string;
}

/** A type as TypeScript would have it, more or less. */
function short(type: TypeRef): string {
  const text = bare(type);
  return type.nullable === true ? `${text}?` : text;
}

function bare(type: TypeRef): string {
  switch (type.kind) {
    case 'array':
      return `[${short(type.items)}]`;
    case 'map':
      return `{*: ${short(type.values)}}`;
    case 'object':
      return `{${type.properties.map(({ name, type: of }) => `${name}: ${short(of)}`).join(', ')}}`;
    case 'union':
      return type.members.map(short).join(' | ');
    case 'model':
      return type.name;
    case 'enum':
      return type.values.map((value) => JSON.stringify(value)).join('/');
    default:
      return type.kind;
  }
}

const text = { type: 'string' };
const number = { type: 'number' };

const cases: Readonly<Record<string, Case>> = {
  'types in a list': { given: { type: ['string', 'null', 'number'] }, want: 'string | number?' },
  'null alone': { given: { type: 'null' }, want: 'null' },
  'const null': { given: { const: null }, want: 'null' },
  const: { given: { const: 5 }, want: '5' },
  'const that is an object': {
    given: { const: { a: 1 } },
    want: 'unknown',
    lost: ['const: /const'],
  },
  'enum with a list': { given: { enum: ['x', ['y']] }, want: '"x"', lost: ['enum: /enum'] },
  not: { given: { not: text }, want: 'unknown', lost: ['not: /not'] },
  'not beside a type': {
    given: { ...text, not: { enum: ['a'] } },
    want: 'string',
    lost: ['not: /not'],
  },
  'if and else': {
    given: { ...thing, if: { required: ['id'] }, else: {} },
    want: '{id: string}',
    lost: ['if: /if'],
  },
  dependentRequired: {
    given: { ...thing, dependentRequired: { id: ['b'] } },
    want: '{id: string}',
    lost: ['dependentRequired: /dependentRequired'],
  },
  dependentSchemas: {
    given: { ...thing, dependentSchemas: { id: other } },
    want: '{id: string}',
    lost: ['dependentSchemas: /dependentSchemas'],
  },
  unevaluatedProperties: {
    given: { ...thing, unevaluatedProperties: false },
    want: '{id: string}',
    lost: ['unevaluatedProperties: /unevaluatedProperties'],
  },
  'unevaluatedProperties that may be': {
    given: { ...thing, unevaluatedProperties: true },
    want: '{id: string}',
  },
  propertyNames: {
    given: { type: 'object', propertyNames: { pattern: '^a' } },
    want: '{*: unknown}',
    lost: ['propertyNames: /propertyNames'],
  },
  prefixItems: {
    given: { type: 'array', prefixItems: [text, number] },
    want: '[unknown]',
    lost: ['prefixItems: /prefixItems'],
  },
  'prefixItems and no others': {
    given: { type: 'array', prefixItems: [text, number], items: false },
    want: '[string | number]',
    lost: ['prefixItems: /prefixItems'],
  },
  'prefixItems and others': {
    given: { prefixItems: [text], items: number },
    want: '[string | number]',
    lost: ['prefixItems: /prefixItems'],
  },
  'items as a list': {
    given: { type: 'array', items: [text, number], additionalItems: false },
    want: '[string | number]',
    lost: ['additionalItems: /additionalItems', 'items: /items'],
  },
  'no items': { given: { type: 'array', items: false }, want: '[unknown]' },
  contains: {
    given: { type: 'array', contains: text },
    want: '[unknown]',
    lost: ['contains: /contains'],
  },
  $dynamicRef: {
    given: { $dynamicRef: '#x' },
    want: 'unknown',
    lost: ['$dynamicRef: /$dynamicRef'],
  },
  '$anchor, $id and $comment': {
    given: { ...text, $anchor: 'a', $id: 'b', $comment: 'c' },
    want: 'string',
  },
  $defs: {
    given: {
      $defs: { Part: text },
      type: 'object',
      properties: { a: { $ref: `#${PLACE}/$defs/Part` } },
    },
    want: '{a: string}',
  },
  'false as a property': {
    given: { type: 'object', properties: { a: false, b: text } },
    want: '{b: string}',
  },
  'a reference and what is required': {
    given: { ...ref('Thing'), required: ['size'] },
    want: 'Thing',
    lost: ['required: /required'],
  },
  'a reference and what is required, before it meant anything': {
    given: { ...ref('Thing'), required: ['size'] },
    want: 'Thing',
    version: '3.0.3',
  },
  'a reference and words': {
    given: { ...ref('Thing'), description: 'A', title: 'B' },
    want: 'Thing',
  },
  'a reference and properties': {
    given: { ...ref('Thing'), properties: { a: text } },
    want: '{a: string, id: string}',
  },
  'a reference and alternatives': {
    given: { ...ref('Thing'), anyOf: [other, { type: 'object' }] },
    want: '{id: string, size: number} | {id: string}',
  },
  'allOf and alternatives': {
    given: { allOf: [ref('Thing')], oneOf: [other, { type: 'object' }] },
    want: '{id: string, size: number} | {id: string}',
  },
  'alternatives without a discriminator': {
    given: { oneOf: [ref('Thing'), ref('Other')] },
    want: 'Thing | Other',
  },
  'alternatives in alternatives': {
    given: { oneOf: [{ anyOf: [ref('Thing'), text] }, number] },
    want: 'Thing | string | number',
  },
  'null among alternatives': {
    given: { oneOf: [{ type: 'null' }, ref('Thing'), text] },
    want: 'Thing | string?',
  },
  'null among alternatives in alternatives': {
    given: { anyOf: [{ oneOf: [ref('Thing'), { type: 'null' }] }, text] },
    want: 'Thing? | string',
  },
  'one alternative and null': {
    given: { anyOf: [ref('Thing'), { type: 'null' }] },
    want: 'Thing?',
  },
  writeOnly: {
    given: { type: 'object', properties: { secret: { ...text, writeOnly: true } } },
    want: '{secret: string}',
  },
};

describe('a keyword', () => {
  test.each(Object.entries(cases))('%s', (_name, { given, want, lost = [], version = '3.1.0' }) => {
    const content = Object.fromEntries(Object.entries(given));
    const paths = { '/a': { post: operation('a', sent(json(content))) } };
    const { api, found } = build(openapi(schemas, paths, version));
    const { body } = operationOf(api, 'a');
    expect(body && short(body.type)).toBe(want);
    expect(found).toEqual(
      lost.map((one) => `warning unsupported-keyword ${PLACE}${one.replace(/^.*: /, '')}`),
    );
  });

  test('is reported once, however often it occurs', () => {
    const not = { not: { type: 'string' } };
    const { found } = build(
      openapi({ A: { type: 'object', properties: { a: not, b: not } }, B: not }),
    );
    expect(found).toEqual(['warning unsupported-keyword /components/schemas/A/properties/a/not']);
  });

  test('`false` is no error, but said', () => {
    const { found } = build(openapi({ A: { type: 'array', items: { allOf: [false] } } }));
    expect(found).toEqual(['warning unsupported-keyword /components/schemas/A/items/allOf/0']);
  });
});
