import { describe, expect, test } from 'vitest';

import type { Exchange } from '../evidence/exchanges.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';
import { forbiddenBy } from './forbidden.js';

const schemas = {
  Thing: {
    type: 'object',
    required: ['label'],
    properties: {
      kind: { type: 'string', enum: ['A', 'B'] },
      label: { type: 'string' },
      size: { type: 'integer' },
      made: { type: 'string', readOnly: true },
      state: { type: 'string', enum: ['ON', 'OFF'] },
    },
    discriminator: { propertyName: 'kind', mapping: { A: '#/components/schemas/A' } },
  },
  A: { allOf: [ref('Thing')] },
};
const { api } = build(
  openapi(schemas, {
    '/things': {
      post: operation('create', { requestBody: { content: json(ref('Thing')) } }),
    },
  }),
);

const sent = (requestBody: object, status = 200): Exchange => ({
  session: 's',
  method: 'POST',
  path: '/things',
  query: {},
  requestHeaders: {},
  requestBody,
  status,
  responseBody: null,
  year: 2026,
});

const whole = { kind: 'A', label: 'a', size: 1, made: 'x', state: 'ON' };

const kindsAt = (...exchanges: readonly Exchange[]): readonly string[] =>
  [
    ...new Set(forbiddenBy(api, exchanges, 1).map(({ kind, path }) => `${path.join('.')} ${kind}`)),
  ].toSorted();

describe('mutants of what the API took', () => {
  const all = [
    'kind extra nesting',
    'kind missing discriminator',
    'kind unlisted discriminator',
    'kind wrong type',
    'label extra nesting',
    'label missing required',
    'label wrong type',
    'size extra nesting',
    'size wrong type',
    'state extra nesting',
    'state unlisted value',
    'state wrong type',
  ];

  test('break what the description says, and not what only the API sets', () => {
    expect(kindsAt(sent(whole))).toEqual(all);
  });

  test.each([
    ['lacks what tells the subtype', { label: 'a' }, 'kind missing discriminator'],
    ['lacks what is required', { kind: 'A' }, 'label missing required'],
    ['has a value that is not listed', { ...whole, state: 'IDLE' }, 'state unlisted value'],
  ])('leave out what a request shows to be taken: one that %s', (_what, taken, kind) => {
    expect(kindsAt(sent(whole), sent(taken))).toEqual(all.filter((each) => each !== kind));
  });

  test('are made of no request that was refused', () => {
    expect(kindsAt(sent(whole, 400))).toEqual([]);
  });

  test('are the same for the same seed', () => {
    const made = (seed: number): string =>
      JSON.stringify(forbiddenBy(api, [sent(whole)], seed).map(({ body }) => body));
    expect(made(7)).toBe(made(7));
    expect(made(7)).not.toBe(made(8));
  });
});
