import { describe, expect, test } from 'vitest';
import { isNullSentOnly, takesNull } from '../../src/ir/nulls.js';
import { findRemovedByNull } from '../../src/ir/removed-by-null.js';
import {
  build,
  json,
  objectOf,
  openapi,
  operation,
  operationOf,
  ref,
} from '../support/descriptions.js';

const text = { type: 'string' };
const key = 'x-oktaforge-removed-by-null';
const removed = (schema: object): object => ({ ...schema, [key]: true });
const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const mapOf = (schema: object): object => ({ type: 'object', additionalProperties: schema });
const paths = {
  '/r': {
    post: operation('op', {
      requestBody: { content: json(ref('R')) },
      responses: { '200': { content: json(ref('R')) } },
    }),
  },
};
const read = (schemas: Readonly<Record<string, unknown>>) =>
  build(openapi({ A: object({ text }), ...schemas }, paths)).api;

/** The places as `a.*.b`. */
function placesIn(schemas: Readonly<Record<string, unknown>>): string[] {
  const api = read(schemas);
  return findRemovedByNull(api.models)(operationOf(api, 'op')).map((path) => path.join('.'));
}

describe('null that removes', () => {
  test.each<[string, { given: Readonly<Record<string, unknown>>; want: string[] }]>([
    ['nowhere', { given: { R: object({ a: text }) }, want: [] }],
    ['a property', { given: { R: object({ a: removed(text), b: text }) }, want: ['a'] }],
    ['a reference', { given: { R: object({ a: removed(ref('A')) }) }, want: ['a'] }],
    [
      'each value of a map',
      { given: { R: object({ a: mapOf(removed(ref('A'))) }) }, want: ['a.*'] },
    ],
    [
      'a value and its parts',
      {
        given: { R: object({ a: mapOf(removed(ref('P'))) }), P: object({ p: removed(text) }) },
        want: ['a.*', 'a.*.p'],
      },
    ],
    [
      'any key, named ones among them',
      {
        given: { R: object({ a: removed(text) }, { additionalProperties: removed({}) }) },
        want: ['*'],
      },
    ],
    [
      'any key of an object that applications extend',
      {
        given: {
          R: object({}, { 'x-okta-extensible': true, additionalProperties: removed({}) }),
        },
        want: ['*'],
      },
    ],
    [
      'nothing that only the API sets',
      { given: { R: object({ a: { ...removed(text), readOnly: true } }) }, want: [] },
    ],
    [
      'each place once in what contains itself',
      { given: { R: object({ a: removed(text), r: ref('R') }) }, want: ['a'] },
    ],
    [
      'what subtypes have',
      {
        given: {
          R: object(
            { type: text },
            { discriminator: { propertyName: 'type', mapping: { S: '#/components/schemas/S' } } },
          ),
          S: { allOf: [ref('R'), object({ s: removed(text) })] },
        },
        want: ['s'],
      },
    ],
    [
      'what one of several may have',
      {
        given: { R: object({ a: { oneOf: [object({ b: removed(text) }), text] } }) },
        want: ['a.b'],
      },
    ],
  ])('%s', (_name, { given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });
});

describe('null in a direction', () => {
  test.each([
    [text, { read: false, write: false, differs: false }],
    [
      { ...text, nullable: true },
      { read: true, write: true, differs: false },
    ],
    [removed(text), { read: false, write: true, differs: true }],
    [removed({ ...text, nullable: true }), { read: true, write: true, differs: false }],
  ])('of %j', (schema, want) => {
    const model = objectOf(read({ R: object({ a: schema }) }), 'R');
    const [type] = model.properties.map((property) => property.type);
    expect(
      type && {
        read: takesNull(type, 'read'),
        write: takesNull(type, 'write'),
        differs: isNullSentOnly(type),
      },
    ).toEqual(want);
    expect(model.inputDiffers).toBe(want.differs);
  });
});
