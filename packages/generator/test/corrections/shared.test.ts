import { describe, expect, test } from 'vitest';

import { openapi, ref } from '../support/descriptions.js';
import { at, corrected, correction, exchange, rule } from './support.js';

type Part = Readonly<Record<string, unknown>>;

const object = (properties: Part, rest: Part = {}): Part => ({
  type: 'object',
  properties,
  ...rest,
});
const text = { type: 'string' };

/** Two operations that share a model, and a third without it. */
const description = openapi(
  {
    User: object({
      name: { type: 'string', nullable: true },
      created: { type: 'string', readOnly: true, nullable: true },
      kind: { type: 'string', enum: ['A'] },
    }),
  },
  {
    '/api/v1/users': { get: exchange(undefined, { type: 'array', items: ref('User') }) },
    '/api/v1/users/{id}': { put: exchange(ref('User'), object({})) },
    '/api/v1/groups': { get: exchange(undefined, object({})) },
  },
);

const inList = at('get', '/api/v1/users', 'response', { property: '[].name' });
const inRequest = at('put', '/api/v1/users/{id}', 'request', { property: 'name' });
const ofOther = 'PUT /api/v1/users/{id} (request)';
const name = '/components/schemas/User/properties/name';

describe('a model that other operations share', () => {
  test('takes a change that lets more through, and the others are listed', () => {
    const { outcomes, at: after } = corrected(description, {
      corrections: [correction({ ...inList, property: '[].kind' }, { values: ['B'] })],
    });
    expect(outcomes[0]).toMatchObject({ state: 'applied', shared: [ofOther], lacking: [] });
    expect(after('/components/schemas/User/properties/kind/enum')).toEqual(['A', 'B']);
  });

  test.each<[string, { given: Part; want: Part; nullable: true | undefined }]>([
    [
      'a change that lets less through is refused, with those that lack evidence',
      {
        given: correction(inList, { nullable: false }),
        want: { state: 'refused', lacking: [ofOther] },
        nullable: true,
      },
    ],
    [
      'is applied when all of them are among the places',
      {
        given: correction([inList, inRequest], { nullable: false }),
        want: { state: 'applied', shared: [], lacking: [] },
        nullable: undefined,
      },
    ],
    [
      'is applied for a reason that the correction gives',
      {
        given: correction(inList, { nullable: false }, { shared: 'They answer with one thing.' }),
        want: { state: 'applied', shared: [ofOther] },
        nullable: undefined,
      },
    ],
    [
      'is refused as a whole',
      {
        given: correction(inList, { format: 'email', minLength: null, nullable: true }),
        want: { state: 'refused' },
        nullable: true,
      },
    ],
  ])('%s', (_, { given, want, nullable }) => {
    const { outcomes, at: after } = corrected(description, { corrections: [given] });
    expect(outcomes[0]).toMatchObject(want);
    expect(after(`${name}/nullable`)).toBe(nullable);
    expect(after(`${name}/format`)).toBeUndefined();
  });

  test('is not shared by what is never sent', () => {
    const place = { ...inList, property: '[].created' };
    const { outcomes } = corrected(description, {
      corrections: [correction(place, { nullable: false })],
    });
    expect(outcomes[0]).toMatchObject({ state: 'applied', shared: [] });
  });

  test('is not shared by other subtypes of its base', () => {
    const mapping = { a: '#/components/schemas/A', b: '#/components/schemas/B' };
    const inherited = (own: Part): Part => ({ allOf: [ref('Base'), object(own)] });
    const { outcomes } = corrected(
      openapi(
        {
          Base: object({ kind: text }, { discriminator: { propertyName: 'kind', mapping } }),
          A: inherited({ x: text }),
          B: inherited({ x: text }),
        },
        {
          '/api/v1/as': { get: exchange(undefined, ref('A')) },
          '/api/v1/bs': { get: exchange(undefined, ref('B')) },
          '/api/v1/all': { get: exchange(undefined, ref('Base')) },
        },
      ),
      {
        corrections: [
          correction(at('get', '/api/v1/as', 'response', { property: 'x' }), { format: 'uri' }),
        ],
      },
    );
    expect(outcomes[0]).toMatchObject({
      state: 'refused',
      lacking: ['GET /api/v1/all (response)'],
    });
  });
});

describe('versions', () => {
  test.each([
    [['1'], 'applied'],
    [['2', '1.'], 'other version'],
    [['2'], 'other version'],
  ])('%j', (versions, state) => {
    const given = correction(inList, { pattern: 'a' }, { versions, shared: 'For this test.' });
    expect(corrected(description, { corrections: [given] }).outcomes[0]?.state).toBe(state);
  });
});

describe('a rule', () => {
  const dated = openapi(
    {
      Event: object({
        at: { type: 'string', format: 'date-time' },
        created: { type: 'string', format: 'date-time' },
        name: text,
        of: ref('Day'),
      }),
      Day: { type: 'string', format: 'date-time' },
      Filter: object({ since: { type: 'string', format: 'date-time' } }),
    },
    {
      '/api/v1/events': {
        get: exchange(undefined, ref('Event')),
        post: exchange(ref('Filter'), {}),
      },
    },
  );
  const isRead = { type: 'string', format: 'date-time', direction: 'response' };
  const event = '/components/schemas/Event/properties';

  test('holds for every property of its kind', () => {
    const { outcomes, at: after } = corrected(dated, {
      rules: [rule({ ...isRead, not: { names: ['created'] } }, { nullable: true })],
    });
    expect(outcomes).toMatchObject([
      { state: 'applied', pointers: [`${event}/at`, `${event}/of`] },
    ]);
    expect(after('/components/schemas/Filter/properties/since/nullable')).toBeUndefined();
  });

  test.each<[string, { given: Part; want: readonly string[] }]>([
    [
      'a property without a format',
      { given: { type: 'string', format: null }, want: [`${event}/name`] },
    ],
    ['names', { given: { names: ['name', 'at'] }, want: [`${event}/at`, `${event}/name`] }],
    ['nothing of its kind', { given: { type: 'boolean' }, want: [] }],
  ])('holds for %s', (_, { given, want }) => {
    const { outcomes } = corrected(dated, { rules: [rule(given, { nullable: true })] });
    expect(outcomes).toMatchObject([
      { state: want.length === 0 ? 'property absent' : 'applied', pointers: want },
    ]);
  });

  test('has exceptions, which restrict nobody', () => {
    const place = at('get', '/api/v1/events', 'response', { property: 'at' });
    const shared = openapi(
      { Event: object({ at: { type: 'string', format: 'date-time' } }) },
      {
        '/api/v1/events': { get: exchange(undefined, ref('Event')) },
        '/api/v1/events/{id}': { get: exchange(undefined, ref('Event')) },
      },
    );
    const { outcomes, at: after } = corrected(shared, {
      rules: [rule(isRead, { nullable: true })],
      corrections: [correction(place, { nullable: false })],
    });
    expect(outcomes.map(({ state }) => state)).toEqual(['applied', 'applied']);
    expect(after(`${event}/at/nullable`)).toBeUndefined();
  });
});
