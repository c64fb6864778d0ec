import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/runtime/json.js';
import type { AttributeRules } from '../../src/runtime/query/rules.js';
import { select } from '../../src/runtime/query/select.js';

const ITEM: JsonObject = {
  name: 'Straße Mila',
  empty: '',
  nothing: null,
  count: 5,
  zero: 0,
  on: true,
  off: false,
  created: '2026-01-01T12:00:00.000Z',
  tags: ['red', 'green'],
  none: [],
  profile: { login: 'Mila@Example.com' },
  emails: [
    { type: 'work', value: 'mila@example.com' },
    { type: 'home', value: 'mila@home.example' },
  ],
};

function holds(filter: string, rules: AttributeRules = {}, item: JsonObject = ITEM): boolean {
  return select([item], { filter }, { filter: rules }).length === 1;
}

describe.each([
  ['name', 'text', 'Straße Mila'],
  ['count', 'number', 5],
  ['on', 'boolean', true],
  ['created', 'date', '2026-01-01T12:00:00.000Z'],
] as const)('%s, a %s', (name, _type, value) => {
  const same = JSON.stringify(value);
  const otherType = typeof value === 'string' ? '5' : '"5"';

  it.each([
    ['eq', same, true],
    ['ne', same, false],
    ['eq', otherType, false],
    ['ne', otherType, true],
    ['eq', 'null', false],
    ['ne', 'null', true],
    ['gt', same, false],
    ['lt', same, false],
    ['gt', otherType, false],
    ['ge', otherType, false],
    ['lt', otherType, false],
    ['le', otherType, false],
    ['ge', same, value !== true],
    ['le', same, value !== true],
    ['sw', same, typeof value === 'string'],
    ['co', same, typeof value === 'string'],
    ['ew', same, typeof value === 'string'],
  ])('%s %s is %s', (operator, wanted, want) => {
    expect(holds(`${name} ${operator} ${wanted}`)).toBe(want);
  });
});

describe.each([
  ['text', 'name', { below: '"Stra"', above: '"Sz"' }],
  ['number', 'count', { below: '4.5', above: '10' }],
  ['date', 'created', { below: '"2026-01-01"', above: '"2026-01-01T12:00:00.001Z"' }],
  [
    'date in another zone',
    'created',
    {
      below: '"2026-01-01T23:59:59+14:00"',
      above: '"2026-01-01T00:01:00-12:00"',
    },
  ],
] as const)('the order of a %s', (_type, name, { below, above }) => {
  it.each([
    ['gt', true, false],
    ['ge', true, false],
    ['lt', false, true],
    ['le', false, true],
    ['eq', false, false],
    ['ne', true, true],
  ])('%s', (operator, ofBelow, ofAbove) => {
    expect(holds(`${name} ${operator} ${below}`)).toBe(ofBelow);
    expect(holds(`${name} ${operator} ${above}`)).toBe(ofAbove);
  });
});

describe('holds', () => {
  it.each([
    // Parts of texts.
    ['name sw "Stra"', true],
    ['name sw "Mila"', false],
    ['name co "ße M"', true],
    ['name ew "Mila"', true],
    ['name ew "Straße"', false],
    ['name sw ""', true],
    // Dates are times, whatever the zone they are written in.
    ['created eq "2026-01-01T13:00:00+01:00"', true],
    ['created eq "2026-01-01T12:00:00Z"', true],
    ['created eq "2026-01-01T12:00:00"', true],
    ['created ge "2025-12-31"', true],
    ['created lt "not a date"', true],
    ['created sw "2026-01"', true],
    // Case.
    ['name eq "straße mila"', false],
    ['Name pr', false],
    ['NAME eq "Straße Mila"', false],
    ['profile.login EQ "Mila@Example.com"', true],
    // Missing, null and empty.
    ['missing eq "x"', false],
    ['missing ne "x"', true],
    ['missing gt 0', false],
    ['missing le 0', false],
    ['missing sw ""', false],
    ['missing eq null', true],
    ['missing ne null', false],
    ['nothing eq null', true],
    ['nothing ne "x"', true],
    ['nothing pr', false],
    ['missing pr', false],
    ['empty pr', false],
    ['none pr', false],
    ['none ne "x"', true],
    ['zero pr', true],
    ['off pr', true],
    ['profile pr', true],
    ['profile.login.deeper pr', false],
    // Arrays: any element.
    ['tags eq "green"', true],
    ['tags eq "blue"', false],
    ['tags ne "red"', true],
    ['tags sw "gr"', true],
    ['tags pr', true],
    ['emails.type eq "home"', true],
    ['emails.type eq "home" and emails.value co "@example.com"', true],
    ['emails[type eq "home" and value co "@example.com"]', false],
    ['emails[type eq "work" and value co "@example.com"]', true],
    ['tags[type pr]', false],
    // Logic.
    ['count eq 5 and on eq true', true],
    ['count eq 4 or on eq true', true],
    ['count eq 4 or on eq true and off eq true', false],
    ['(count eq 4 or on eq true) and off eq false', true],
    ['not (count eq 4)', true],
    ['not (count eq 4) and on eq false', false],
    ['not (count eq 4 and on eq false)', true],
    // Nothing of a prototype is an attribute.
    ['__proto__ pr', false],
    ['constructor pr', false],
    ['constructor.name eq "Object"', false],
    ['profile.__proto__.constructor pr', false],
    ['name.length eq 11', false],
    ['tags.length eq 2', false],
    ['toString pr', false],
  ])('%s: %s', (filter, want) => {
    expect(holds(filter)).toBe(want);
  });

  it('finds an own property that has the name of an inherited one', () => {
    const item = JSON.parse('{"__proto__": {"admin": true}}') as JsonObject;
    expect(holds('__proto__.admin eq true', {}, item)).toBe(true);
    expect(holds('admin eq true', {}, item)).toBe(false);
  });

  it.each([
    ['profile.login eq "mila@example.COM"', true],
    ['profile.login sw "MILA"', true],
    ['tags eq "RED"', true],
    ['name gt "STRA"', true],
    ['Profile.login pr', false],
  ])('without regard to the case of values, %s: %s', (filter, want) => {
    expect(holds(filter, { ignoresCase: true })).toBe(want);
  });
});

describe('what the rules allow', () => {
  const rules: AttributeRules = {
    attributes: ['id', 'profile.*', 'emails.type', 'kind'],
    except: ['profile.secret'],
    operators: { 'profile.age': ['gt'], 'profile.*': ['eq', 'sw'], id: ['eq'], emails: [] },
    aliases: { kind: 'emails.type' },
    not: false,
  };

  it.each([['id eq "1"'], ['profile.login sw "x"'], ['profile.age gt 1']])(
    '%s is taken',
    (filter) => {
      expect(holds(filter, rules)).toBe(false);
    },
  );

  it.each([
    ['status eq "x"', 'unsupported_attribute', 'unsupported attribute "status" at character 1'],
    [
      'id eq "1" or ID eq "1"',
      'unsupported_attribute',
      'unsupported attribute "ID" at character 14',
    ],
    ['profile eq "x"', 'unsupported_attribute', 'unsupported attribute "profile" at character 1'],
    [
      'profile.secret pr',
      'unsupported_attribute',
      'unsupported attribute "profile.secret" at character 1',
    ],
    [
      'emails[value eq "x"]',
      'unsupported_attribute',
      'unsupported attribute "emails.value" at character 8',
    ],
    ['tags[type eq "x"]', 'unsupported_attribute', 'unsupported attribute "tags" at character 1'],
    ['id ne "1"', 'unsupported_operator', 'unsupported operator ne for "id" at character 1'],
    [
      'profile.age eq 1',
      'unsupported_operator',
      'unsupported operator eq for "profile.age" at character 1',
    ],
    ['kind eq "x"', 'unsupported_operator', 'unsupported operator eq for "kind" at character 1'],
    ['not (id eq "1")', 'unsupported_operator', 'unsupported operator not at character 1'],
  ])('%s is %s', (filter, code, cause) => {
    expect(() => holds(filter, rules)).toThrow(
      expect.objectContaining({ code, errorCode: 'E0000031', causes: [`filter: ${cause}`] }),
    );
  });

  it('reads an alias where it points', () => {
    const aliases = { kind: 'emails.type' };
    expect(holds('kind eq "home"', { attributes: ['kind'], aliases })).toBe(true);
    expect(holds('kind eq "other"', { attributes: ['kind'], aliases })).toBe(false);
  });

  it('refuses even where there is nothing to look at', () => {
    expect(() => select([], { filter: 'status pr' }, { filter: rules })).toThrow(
      'Invalid search criteria.',
    );
  });
});
