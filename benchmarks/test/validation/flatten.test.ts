/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema */
import { describe, expect, it } from 'vitest';
import { flatName, flatten } from '../../src/validation/flatten.js';
import type { Schema, Schemas } from '../../src/validation/schemas.js';
import { arktypeDefinitions } from '../../src/validation/arktype-types.js';
import { withDiscriminators } from '../../src/validation/discriminators.js';
import { typiaTypes } from '../../src/validation/typia-types.js';

const toRule = { $ref: 'okta:write#/$defs/Rule' };
const isA = (value: string) => ({ required: ['type'], properties: { type: { const: value } } });

const schemas: Schemas = {
  read: { $id: 'okta:read', $defs: { Rule: { type: 'string' }, Unused: true } },
  write: {
    $id: 'okta:write',
    $defs: {
      Rule: {
        type: 'object',
        if: isA('A'),
        then: { $ref: 'okta:write#/$defs/A' },
        else: {
          if: isA('ALSO A'),
          then: { $ref: 'okta:write#/$defs/A' },
          else: {
            if: isA('B'),
            then: { $ref: 'okta:write#/$defs/B' },
            else: { properties: { type: { type: 'string' } } },
          },
        },
      },
      A: {
        type: 'object',
        properties: { type: { type: 'string', enum: ['A', 'ALSO A'] }, next: toRule },
        required: ['type'],
      },
      B: { type: 'array', items: { anyOf: [{ type: 'null' }, toRule] }, maxItems: 3 },
    },
  },
  requests: {
    $id: 'okta:requests',
    $defs: {
      feed: {
        type: 'object',
        properties: {
          at: { type: 'string', format: 'date-time' },
          'how-much': { type: 'integer', minimum: 1 },
          rules: { type: 'object', additionalProperties: toRule },
        },
        required: ['at'],
      },
    },
  },
};

const flat = flatten(schemas, ['okta:requests#/$defs/feed']);
const flatRule = { $ref: '#/components/schemas/RuleWritten' };

describe('flatName', () => {
  it.each([
    ['okta:read#/$defs/User', 'User'],
    ['okta:write#/$defs/User', 'UserWritten'],
    ['okta:requests#/$defs/createUser', 'CreateUserParams'],
  ])('of %s', (given, want) => {
    expect(flatName(given)).toBe(want);
  });
});

describe('flatten', () => {
  it('takes what is needed, by name', () => {
    expect(Object.keys(flat)).toEqual(['AWritten', 'BWritten', 'FeedParams', 'RuleWritten']);
  });

  const cases: [string, { name: string; want: Schema }][] = [
    [
      'each subtype once, and no other',
      {
        name: 'RuleWritten',
        want: {
          anyOf: [
            { $ref: '#/components/schemas/AWritten' },
            { $ref: '#/components/schemas/BWritten' },
          ],
        },
      },
    ],
    [
      'references in items and members',
      {
        name: 'BWritten',
        want: { type: 'array', items: { anyOf: [{ type: 'null' }, flatRule] }, maxItems: 3 },
      },
    ],
  ];
  it.each(cases)('%s', (_, { name, want }) => {
    expect(flat[name]).toEqual(want);
  });

  it('refuses a reference to nothing', () => {
    expect(() => flatten(schemas, ['okta:read#/$defs/Nothing'])).toThrow(RangeError);
  });
});

describe('typiaTypes', () => {
  it.each([
    `export type AWritten = { "type": ("A" | "ALSO A"); "next"?: RuleWritten };`,
    `export type BWritten = (Array<(null | RuleWritten)> & tags.MaxItems<3>);`,
    `export type FeedParams = { "at": (string & tags.Format<"date-time">); "how-much"?: (number & tags.Type<'int64'> & tags.Minimum<1>); "rules"?: { [key: string]: RuleWritten } };`,
    `export type RuleWritten = (AWritten | BWritten);`,
  ])('%s', (line) => {
    expect(typiaTypes(flat).split('\n')).toContain(line);
  });
});

describe('arktypeDefinitions', () => {
  it.each([
    `AWritten: { "type": ['===', "A", "ALSO A"], "next?": "RuleWritten" }`,
    `BWritten: [[["null", '|', "RuleWritten"], '[]'], '&', "unknown[] <= 3"]`,
    `FeedParams: { "at": "string.date.iso", "how-much?": ["number.integer", '&', "number >= 1"], "rules?": { '[string]': "RuleWritten" } }`,
    `RuleWritten: ["AWritten", '|', "BWritten"]`,
  ])('%s', (line) => {
    expect(arktypeDefinitions(flat).split(/,?\n/)).toContain(line);
  });
});

describe('withDiscriminators', () => {
  const member = (values: readonly string[], required: readonly string[] = ['type']): Schema => ({
    type: 'object',
    properties: { type: { type: 'string', enum: values } },
    required,
  });
  const anyOf = [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }];
  const mapping = {
    x: '#/components/schemas/A',
    y: '#/components/schemas/A',
    z: '#/components/schemas/B',
  };
  it.each<[string, { a: Schema; b: Schema; want: Schema }]>([
    [
      'is told where a property tells the members apart',
      {
        a: member(['x', 'y']),
        b: member(['z']),
        want: { oneOf: anyOf, discriminator: { propertyName: 'type', mapping } },
      },
    ],
    ['not where both may have a value', { a: member(['x']), b: member(['x']), want: { anyOf } }],
    ['not where it may be left out', { a: member(['x']), b: member(['z'], []), want: { anyOf } }],
    ['not where a member is no object', { a: member(['x']), b: true, want: { anyOf } }],
  ])('%s', (_, { a, b, want }) => {
    expect(withDiscriminators({ A: a, B: b, Both: { anyOf } })['Both']).toEqual(want);
  });
});
