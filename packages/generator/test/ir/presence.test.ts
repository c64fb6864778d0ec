import { describe, expect, test } from 'vitest';
import { build, json, modelOf, openapi, operation, ref } from '../support/descriptions.js';

const text = { type: 'string' };
const evidence = { objects: 12, operations: 3, years: '2020–2026' };
const says = (...properties: string[]) => ({ 'x-oktaforge-presence': { ...evidence, properties } });
const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const paths = {
  '/r': { get: operation('op', { responses: { '200': { content: json(ref('R')) } } }) },
};
const read = (schemas: Readonly<Record<string, unknown>>) => build(openapi(schemas, paths));

/** Names of the properties that are said to be always there. */
function present(schemas: Readonly<Record<string, unknown>>, name = 'R'): string[] {
  const model = modelOf(read(schemas).api, name);
  const properties = model?.kind === 'object' ? model.properties : [];
  return properties.filter(({ evidence: shown }) => shown !== undefined).map((one) => one.name);
}

describe('x-oktaforge-presence', () => {
  test.each([
    ['none', { R: object({ a: text }) }, []],
    ['one of two', { R: object({ a: text, b: text }, says('b')) }, ['b']],
    [
      'an inherited one',
      { P: object({ a: text }), R: { allOf: [ref('P'), object({ b: text })], ...says('a', 'b') } },
      ['a', 'b'],
    ],
    [
      'one that is declared anew',
      {
        P: object({ a: text }, says('a')),
        R: { allOf: [ref('P'), object({ a: { type: 'number' } })] },
      },
      ['a'],
    ],
    ['none of a parent’s own', { P: object({ a: text }, says('a')), R: ref('P') }, []],
  ])('%s', (_name, schemas, want) => {
    expect(present(schemas)).toEqual(want);
  });

  test('comes with how sure it is, and makes nothing required of what is written', () => {
    const model = modelOf(read({ R: object({ a: text }, says('a')) }).api, 'R');
    expect(model?.kind === 'object' && model.properties).toMatchObject([
      { name: 'a', read: 'always', write: 'sometimes', evidence },
    ]);
  });

  test.each([
    ['a property that there is not', says('gone'), 'error unknown-presence'],
    ['no numbers', { 'x-oktaforge-presence': { properties: ['a'] } }, 'extension-shape'],
    ['a list', { 'x-oktaforge-presence': ['a'] }, 'extension-shape'],
  ])('is refused where it has %s', (_name, rest, want) => {
    const found = read({ R: object({ a: text }, rest) }).found.join('\n');
    expect(found).toContain(want);
    expect(found).toContain('/R/x-oktaforge-presence');
  });
});
