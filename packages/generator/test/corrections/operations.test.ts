import { describe, expect, test } from 'vitest';

import { openapi, swagger } from '../support/descriptions.js';
import { corrected, correction } from './support.js';

type Part = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const limit = { in: 'query', name: 'limit', schema: text };
const ok = { description: 'OK', content: { 'application/json': { schema: text } } };
const created = { description: 'Created' };
const path = '/api/v1/things';

/** An operation after a change of it. */
function changed(operation: Part, change: Part, make = openapi): unknown {
  const parameters = { Limit: limit };
  const item = { parameters: [{ ...limit, name: 'after' }], post: operation };
  const description = { ...make({}, { [path]: item }), parameters };
  const place = { method: 'post', path };
  const { at, outcomes } = corrected(description, { corrections: [correction(place, change)] });
  expect(outcomes[0]?.places[0]?.place).toBe('POST /api/v1/things');
  return { state: outcomes[0]?.state, operation: at('/paths/~1api~1v1~1things/post') };
}

describe('a change of an operation', () => {
  test.each<[string, { given: Part; change: Part; want: Part | undefined }]>([
    [
      'to one that is not sent again',
      { given: {}, change: { idempotent: false }, want: { 'x-oktaforge-idempotent': false } },
    ],
    [
      'to one that is not sent again, which it is already',
      {
        given: { 'x-oktaforge-idempotent': false },
        change: { idempotent: false },
        want: undefined,
      },
    ],
    [
      'to one whose body has to have more',
      { given: {}, change: { demands: ['mode'] }, want: { 'x-oktaforge-demands': ['mode'] } },
    ],
    [
      'to one whose body has to have more, which it has already',
      {
        given: { 'x-oktaforge-demands': ['mode'] },
        change: { demands: ['mode'] },
        want: undefined,
      },
    ],
    [
      'to another status',
      {
        given: { responses: { 200: ok, 400: created } },
        change: { status: { 200: 201 } },
        want: { responses: { 201: ok, 400: created } },
      },
    ],
    [
      'to a status without a body',
      {
        given: { responses: { 200: ok } },
        change: { status: { 200: 204 } },
        want: { responses: { 204: { description: 'No Content' } } },
      },
    ],
    [
      'to one of two statuses that the description has',
      {
        given: { responses: { 200: ok, 201: created } },
        change: { status: { 200: 201 } },
        want: { responses: { 201: created } },
      },
    ],
    [
      'to a status that it has',
      { given: { responses: { 201: ok } }, change: { status: { 200: 201 } }, want: undefined },
    ],
    [
      'to more parameters',
      { given: {}, change: { parameters: [limit] }, want: { parameters: [limit] } },
    ],
    [
      'to parameters that it has, by a reference or from its path',
      {
        given: { parameters: [{ $ref: '#/parameters/Limit' }] },
        change: { parameters: [limit, { ...limit, name: 'after' }] },
        want: undefined,
      },
    ],
  ])('%s', (_, { given, change, want }) => {
    expect(changed(given, change)).toEqual({
      state: want === undefined ? 'already so' : 'applied',
      operation: want ?? given,
    });
  });

  test('to more parameters, in Swagger 2.0', () => {
    expect(changed({}, { parameters: [limit] }, swagger)).toMatchObject({
      operation: { parameters: [{ in: 'query', name: 'limit', ...text }] },
    });
  });
});
