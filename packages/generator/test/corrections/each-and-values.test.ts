import { describe, expect, it } from 'vitest';

import type { Json, JsonObject } from '../../src/basics/json.js';
import { applyCorrections } from '../../src/corrections/apply.js';
import { readCorrections } from '../../src/corrections/shape.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { json, openapi, operation, ref } from '../support/descriptions.js';
import { ok, sent } from '../support/fragments.js';

const place = { method: 'get', path: '/things', direction: 'response', status: 200 };
const facts = { says: 'One.', does: 'Another.', evidence: { exchanges: 2 } };

/** The components of a small description after corrections. */
function corrected(schemas: object, given: Json): unknown {
  const description = openapi(
    { ...schemas },
    {
      '/things': {
        get: operation('getThing', ok(ref('Thing'))),
        post: operation('postThing', sent(json(ref('Thing')))),
      },
    },
  );
  const diagnostics = new Diagnostics('test');
  const read = readCorrections(given, 'test.yaml', diagnostics);
  expect(diagnostics.all.map(({ message }) => message)).toEqual([]);
  const { components } = applyCorrections(
    JSON.parse(JSON.stringify(description)) as JsonObject,
    read,
  ).document;
  return (components as { readonly schemas: unknown }).schemas;
}

const file = (at: Json, rest: JsonObject): Json => ({
  title: 'Test',
  corrections: [{ at: [at], ...facts, ...rest }],
});

describe('a correction of several properties', () => {
  it('holds for each of them, though one list says what is required', () => {
    const part = {
      type: 'object',
      required: ['a', 'b', 'c'],
      properties: { a: {}, b: {}, c: {} },
    };
    const thing = { type: 'object', properties: { part } };
    const given = file(
      { ...place, property: 'part' },
      { each: ['a', 'c'], change: { required: false } },
    );
    expect(corrected({ Thing: thing }, given)).toEqual({
      Thing: { type: 'object', properties: { part: { ...part, required: ['b'] } } },
    });
  });
});

describe('a correction of each value of a map', () => {
  it.each([
    [true, { 'x-oktaforge-removed-by-null': true }],
    [{ type: 'string' }, { type: 'string', 'x-oktaforge-removed-by-null': true }],
    [false, false],
  ])('whose values are %j', (values, want) => {
    const thing = (additionalProperties: unknown) => ({ type: 'object', additionalProperties });
    const given = file({ ...place, property: '*' }, { change: { removedByNull: true } });
    expect(corrected({ Thing: thing(values) }, given)).toEqual({ Thing: thing(want) });
  });
});

describe('values', () => {
  const thing = (rest: object): object => ({
    type: 'object',
    ...rest,
    properties: { name: { type: 'string', enum: ['one'] } },
  });

  it('null drops an enum, and the constant that says the same', () => {
    const given = file({ ...place, property: 'name' }, { change: { values: null } });
    const schemas = { Thing: thing({ 'x-okta-defined-as': { name: 'one', type: 'T' } }) };
    expect(corrected(schemas, given)).toEqual({
      Thing: {
        type: 'object',
        'x-okta-defined-as': { type: 'T' },
        properties: { name: { type: 'string' } },
      },
    });
  });

  it('a list adds to them', () => {
    const given = file({ ...place, property: 'name' }, { change: { values: ['one', 'two'] } });
    expect(corrected({ Thing: thing({}) }, given)).toEqual({
      Thing: {
        type: 'object',
        properties: { name: { type: 'string', enum: ['one', 'two'] } },
      },
    });
  });
});

describe('writeOnly', () => {
  const token = { type: 'string' };
  const thing = { type: 'object', properties: { token } };

  it('takes a property out of what is answered', () => {
    const given = file({ ...place, property: 'token' }, { change: { writeOnly: true } });
    expect(corrected({ Thing: thing }, given)).toEqual({
      Thing: { type: 'object', properties: { token: { ...token, writeOnly: true } } },
    });
  });
});

describe('a rule', () => {
  it('sees a property that is called properties, and not its keywords', () => {
    const values = { type: 'object', additionalProperties: { type: 'object' } };
    const given: Json = {
      title: 'Test',
      rules: [
        { when: { type: 'object', direction: 'response' }, change: { nullable: true }, ...facts },
      ],
    };
    expect(
      corrected({ Thing: { type: 'object', properties: { properties: values } } }, given),
    ).toEqual({
      Thing: { type: 'object', properties: { properties: { ...values, nullable: true } } },
    });
  });
});
