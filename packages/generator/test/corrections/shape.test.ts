import { describe, expect, test } from 'vitest';

import { readCorrections } from '../../src/corrections/shape.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { asJson, correction, rule } from './support.js';

type Part = Readonly<Record<string, unknown>>;

const place = { method: 'get', path: '/api/v1/users', direction: 'response', property: 'a' };
const sound = correction(place, { nullable: true });

function faultsOf(file: Part): readonly string[] {
  const diagnostics = new Diagnostics('test.yaml');
  readCorrections(asJson({ title: 'Test', ...file }), 'test.yaml', diagnostics);
  return diagnostics.all.map(({ source, message }) => `${source?.pointer ?? ''} ${message}`);
}

describe('a file of corrections', () => {
  test('is sound', () => {
    expect(
      faultsOf({ corrections: [sound], rules: [rule({ type: 'string' }, { open: true })] }),
    ).toEqual([]);
  });

  test.each<[string, { given: Part; want: readonly string[] }]>([
    ['a title that is none', { given: { title: 1 }, want: [' `title` has to be a text.'] }],
    [
      'a key that is none',
      {
        given: { correction: [] },
        want: ['/correction There is no `correction` here; the closest is `corrections`.'],
      },
    ],
    [
      'no list',
      { given: { rules: {} }, want: ['/rules `rules` has to be a list, not an object.'] },
    ],
    [
      'entries that are none',
      {
        given: { corrections: ['a'] },
        want: ['/corrections/0 An entry of `corrections` has to be an object, not a string.'],
      },
    ],
    [
      'no place',
      {
        given: { corrections: [{ ...sound, at: [] }] },
        want: ['/corrections/0 `at` has to list at least one place.'],
      },
    ],
    [
      'no evidence',
      {
        given: { corrections: [{ ...sound, evidence: {} }] },
        want: ['/corrections/0 `evidence` has to be an object with the facts that show it.'],
      },
    ],
    [
      'a place that is half one',
      {
        given: {
          corrections: [
            correction(
              { path: 'users', direction: 'read', status: 'OK', property: 'a..b' },
              { open: true },
            ),
          ],
        },
        want: [
          '/corrections/0/at/0 `method` has to be a text, such as get.',
          '/corrections/0/at/0 `path` has to be the template of a path, such as /api/v1/users/{userId}.',
          '/corrections/0/at/0/status `status` has to be a status of HTTP, such as 200.',
          '/corrections/0/at/0 `direction` has to be request or response.',
          '/corrections/0/at/0/property `property` has to be a path such as settings.apps[].name or headers.*.',
        ],
      },
    ],
    [
      'a change that is none',
      {
        given: { corrections: [correction(place, { nulable: true })] },
        want: [
          '/corrections/0/change/nulable There is no `nulable` here; the closest is `nullable`.',
        ],
      },
    ],
    [
      'values that are not those of their verbs',
      {
        given: {
          corrections: [
            correction(place, {
              nullable: 'yes',
              values: [],
              pattern: 1,
              type: 'text',
              minLength: 'a',
              open: false,
            }),
          ],
        },
        want: [
          '/corrections/0/change/nullable `nullable` has to be true or false, not a string.',
          '/corrections/0/change/values `values` has to be a list of texts, or null to drop the enum, not a list.',
          '/corrections/0/change/pattern `pattern` has to be a text, or null to drop it, not a number.',
          '/corrections/0/change/type `type` has to be a type, or a list of types (string, number, integer, boolean, array, object), not a string.',
          '/corrections/0/change/minLength `minLength` has to be a number, or null to drop it, not a string.',
          '/corrections/0/change/open `open` has to be true, not a boolean.',
        ],
      },
    ],
    [
      'a pattern that can take exponential time',
      {
        given: { corrections: [correction(place, { pattern: '^(a+)+$' })] },
        want: ['/corrections/0/change/pattern `pattern` "^(a+)+$" can take exponential time.'],
      },
    ],
    [
      'the name of a model',
      {
        given: {
          corrections: [correction(place, { add: { a: { $ref: '#/components/schemas/A' } } })],
        },
        want: [
          '/corrections/0/change/add `add` has to be an object of schemas without references, not an object.',
        ],
      },
    ],
    [
      'a body that is required',
      {
        given: { corrections: [correction({ ...place, property: '' }, { required: false })] },
        want: [
          '/corrections/0 `required` is about a property or a parameter, and a place names neither.',
        ],
      },
    ],
    [
      'a direction of what has none, and none of what has one',
      {
        given: {
          corrections: [
            correction(place, { idempotent: false }),
            correction(
              { method: 'get', path: '/api/v1/users' },
              { nullable: true, status: { ok: 204 } },
            ),
          ],
        },
        want: [
          '/corrections/0 `idempotent` is about operations: no place may have a direction.',
          '/corrections/1/change/status `status` has to be an object from the status that is written to the one that comes, not an object.',
          '/corrections/1 `nullable` needs places with a `direction`: request or response.',
        ],
      },
    ],
    [
      'a rule about everything',
      {
        given: { rules: [rule({}, { nullable: true })] },
        want: [
          '/rules/0/when `when` has to be an object that says for which properties the rule is.',
        ],
      },
    ],
    [
      'a kind that is none',
      {
        given: {
          rules: [
            rule({ typ: 'string', not: { name: 'a' }, direction: 'read', enum: 1 }, { open: true }),
          ],
        },
        want: [
          '/rules/0/when/typ There is no `typ` here; the closest is `type`.',
          '/rules/0/when `direction` has to be request or response.',
          '/rules/0/when/not/name There is no `name` here; the closest is `names`.',
          '/rules/0/when/enum `enum` has to be true or false.',
        ],
      },
    ],
  ])('says what is wrong with %s', (_, { given, want }) => {
    expect(faultsOf(given)).toEqual(want);
  });

  test('keeps what is sound beside what is not', () => {
    const diagnostics = new Diagnostics('test.yaml');
    const file = asJson({ title: 'Test', corrections: [{ ...sound, at: [] }, sound] });
    expect(readCorrections(file, 'test.yaml', diagnostics).corrections).toHaveLength(1);
    expect(diagnostics.hasErrors).toBe(true);
  });

  test('is an object', () => {
    const diagnostics = new Diagnostics('test.yaml');
    expect(readCorrections([], 'test.yaml', diagnostics)).toEqual({ rules: [], corrections: [] });
    expect(diagnostics.all).toMatchObject([{ code: 'corrections-shape' }]);
  });
});
