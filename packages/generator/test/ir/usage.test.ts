import { describe, expect, test } from 'vitest';
import { build, json, modelOf, openapi, operation, ref } from '../support/descriptions.js';

const text = { type: 'string' };
const object = (properties: object) => ({ type: 'object', properties });

/** An operation that reads R and writes W. */
const paths = {
  '/x': {
    put: operation('op', {
      requestBody: { content: json(ref('W')) },
      responses: { '200': { content: json({ type: 'array', items: ref('R') }) } },
    }),
  },
};
const R = object({ a: text });
const W = object({ a: text });
const modelIn = (schemas: object, name: string) =>
  modelOf(build(openapi({ R, W, ...schemas }, paths)).api, name);

describe('usage', () => {
  test.each([
    ['a result', {}, 'R', { read: true, write: false }],
    ['a body', {}, 'W', { read: false, write: true }],
    ['what nothing refers to', { X: R }, 'X', { read: true, write: false }],
    [
      'a property of a body',
      { W: object({ x: { type: 'array', items: ref('X') } }), X: R },
      'X',
      { read: false, write: true },
    ],
    [
      'a property that is only read',
      { W: object({ x: { ...ref('X'), readOnly: true } }), R: object({ x: ref('X') }), X: R },
      'X',
      { read: true, write: false },
    ],
    [
      'values of a map',
      { R: object({ x: { type: 'object', additionalProperties: ref('X') } }), W: ref('X'), X: R },
      'X',
      { read: true, write: true },
    ],
    [
      'members of a union',
      { W: { oneOf: [ref('X'), ref('R')] }, X: R },
      'X',
      { read: false, write: true },
    ],
    [
      'subtypes by a discriminator',
      {
        W: { ...object({ t: text }), discriminator: { propertyName: 't', mapping: { x: 'X' } } },
        X: R,
      },
      'X',
      { read: false, write: true },
    ],
    [
      'models that refer to each other',
      { R: object({ x: ref('X') }), X: object({ r: ref('R') }) },
      'X',
      { read: true, write: false },
    ],
  ])('of %s', (_name, schemas, name, want) => {
    expect(modelIn(schemas, name).usage).toEqual(want);
  });
});

const fixed = { ...text, readOnly: true };

describe('input differs', () => {
  test.each([
    ['not from the same', {}, false],
    ['by a property that is only read', { W: object({ made: fixed }) }, true],
    [
      'by a property that is only written',
      { W: object({ password: { ...text, writeOnly: true } }) },
      true,
    ],
    [
      'by an object in place',
      { W: object({ a: { type: 'array', items: object({ made: fixed }) } }) },
      true,
    ],
    [
      'by a model below',
      { W: object({ x: ref('X') }), X: object({ y: ref('Y') }), Y: object({ made: fixed }) },
      true,
    ],
    [
      'by a member of a union',
      { W: { oneOf: [ref('X'), ref('Y')] }, X: object({ made: fixed }), Y: object({ a: text }) },
      true,
    ],
    [
      'by a discriminator, whose unknown values are read as no other',
      {
        W: { ...object({ t: text }), discriminator: { propertyName: 't', mapping: { x: 'X' } } },
        X: object({ a: text }),
      },
      true,
    ],
    [
      'by an inherited property',
      { W: { allOf: [ref('X'), object({ a: text })] }, X: object({ made: fixed }) },
      true,
    ],
    [
      'through a circle',
      {
        W: object({ x: ref('X') }),
        X: object({ w: ref('W'), y: ref('Y') }),
        Y: object({ made: fixed, x: ref('X') }),
      },
      true,
    ],
    [
      'not in a circle of the same',
      { W: object({ x: ref('X') }), X: object({ w: ref('W') }) },
      false,
    ],
    ['by another name for one that differs', { W: ref('X'), X: object({ made: fixed }) }, true],
  ])('%s', (_name, schemas, want) => {
    expect(modelIn(schemas, 'W').inputDiffers).toBe(want);
  });
});
