import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/runtime/json.js';
import type { QueryRules } from '../../src/runtime/query/rules.js';
import { select } from '../../src/runtime/query/select.js';

const ITEMS: readonly JsonObject[] = [
  { id: '3', name: 'delta', rank: 2, at: '2026-01-02T00:00:00+02:00', status: 'ACTIVE' },
  { id: '1', name: 'Alpha One', rank: 10, at: '2026-01-01T23:00:00Z', status: 'ACTIVE' },
  { id: '4', name: 'alpha two', rank: 2, at: '2025-06-01T00:00:00Z', status: 'GONE' },
  { id: '2', name: 'Bravo', note: null, tags: ['x'], status: 'ACTIVE' },
];

const RULES: QueryRules = {
  filter: {},
  search: { ignoresCase: true },
  q: { attributes: ['name', 'tags'], match: 'startsWith' },
};

function ids(params: Readonly<Record<string, unknown>>, rules: QueryRules = RULES): string {
  return select(ITEMS, params, rules)
    .map((item) => String(item['id']))
    .join('');
}

describe('select', () => {
  it.each([
    ['nothing', {}, '3142'],
    ['empty parameters', { filter: '', search: ' ', q: '', sortBy: '' }, '3142'],
    ['a parameter that is no text', { filter: 5, q: ['a'] }, '3142'],
    ['a filter', { filter: 'rank eq 2' }, '34'],
    ['a filter, whose values have a case', { filter: 'name eq "bravo"' }, ''],
    ['a search, whose values have none', { search: 'name eq "bravo"' }, '2'],
    ['keywords at the start, in any case', { q: 'ALPHA' }, '14'],
    ['keywords with spaces around', { q: '  alpha t ' }, '4'],
    ['keywords in the middle', { q: 'one' }, ''],
    ['keywords of an array', { q: 'X' }, '2'],
    ['keywords and a filter', { q: 'alpha', filter: 'rank gt 5' }, '1'],
    ['keywords that are no pattern', { q: '.*' }, ''],
  ])('by %s', (_name, params, want) => {
    expect(ids(params)).toBe(want);
  });

  it('returns the items themselves and leaves the list as it was', () => {
    const before = [...ITEMS];
    expect(select(ITEMS, { search: 'id eq "1"', sortBy: 'id' }, RULES)[0]).toBe(ITEMS[1]);
    expect(ITEMS).toEqual(before);
  });

  it('leaves parameters alone that the rules do not name', () => {
    expect(ids({ filter: '((', search: '((', q: 'zzz' }, {})).toBe('3142');
  });

  it('reads no parameter of a prototype', () => {
    expect(ids(Object.create({ q: 'alpha' }) as Record<string, unknown>)).toBe('3142');
  });

  it('sees attributes that an item does not hold', () => {
    const further = ({ id }: JsonObject): JsonObject => ({
      id: 'shadowed',
      user: { id: [`u${String(id)}`] },
    });
    const found = select(ITEMS, { filter: 'user.id eq "u2" and id eq "2"' }, RULES, further);
    expect(found).toEqual([ITEMS[3]]);
  });
});

describe('sorting', () => {
  const search = 'id pr';
  it.each([
    ['text, without regard to case', { search, sortBy: 'name' }, '1423'],
    ['text, from the last', { search, sortBy: 'name', sortOrder: 'desc' }, '3241'],
    ['numbers, and ids where they are the same', { search, sortBy: 'rank' }, '3412'],
    [
      'numbers from the last, still with ids upwards and the missing at the end',
      { search, sortBy: 'rank', sortOrder: 'DESC' },
      '1342',
    ],
    ['dates as times', { search, sortBy: 'at' }, '4312'],
    ['what none has', { search, sortBy: 'missing' }, '1234'],
    ['a prototype, which none has', { search, sortBy: '__proto__.constructor' }, '1234'],
    ['nothing, without a search', { sortBy: 'name' }, '3142'],
    ['nothing, with an order only', { search, sortOrder: 'desc' }, '3142'],
  ])('by %s', (_name, params, want) => {
    expect(ids(params)).toBe(want);
  });

  it.each([
    [
      { search, sortBy: 'name', sortOrder: 'up' },
      'invalid_sort',
      'sortOrder: expected asc or desc, not "up"',
    ],
    [{ search, sortBy: 'rank' }, 'unsupported_attribute', 'sortBy: unsupported attribute "rank"'],
  ])('%j is refused', (params, code, cause) => {
    expect(() => ids(params, { ...RULES, sort: ['name'] })).toThrow(
      expect.objectContaining({ code, errorCode: 'E0000031', causes: [cause] }),
    );
  });

  it('puts values of different types in the same order from any start', () => {
    const mixed = [true, 'b', 2, 'a', 1, false].map((v, at) => ({ id: String(at), v }));
    const sort = (items: readonly JsonObject[]) =>
      select(items, { search, sortBy: 'v' }, RULES).map((item) => item['v']);
    expect(sort(mixed)).toEqual([false, true, 1, 2, 'a', 'b']);
    expect(sort(mixed.toReversed())).toEqual([false, true, 1, 2, 'a', 'b']);
  });
});

describe('rules', () => {
  it.each([
    ['cut what keywords find', { q: { match: 'contains', limit: 2 } }, { q: 'a' }, '31'],
    [
      'let the request say where',
      { q: { match: 'contains', limit: 2 } },
      { q: 'a', limit: 3 },
      '314',
    ],
    ['do not cut without keywords', { q: { match: 'contains', limit: 2 } }, { limit: 1 }, '3142'],
    ['look anywhere', { q: { match: 'contains' } }, { q: 'gone' }, '4'],
    ['look for words', { q: { match: 'words' } }, { q: 'ONE  alpha' }, '1'],
    ['look for whole words', { q: { match: 'words' } }, { q: 'alph' }, ''],
    ['look for all words', { q: { match: 'words' } }, { q: 'alpha delta' }, ''],
    [
      'take words with signs in them',
      { q: { match: 'words' } },
      { q: '2026-01-01T23:00:00Z' },
      '1',
    ],
    ['take search as keywords', { search: { match: 'contains' } }, { search: 'TW' }, '4'],
    ['want equal values', { equals: { state: 'status' } }, { state: 'GONE' }, '4'],
    ['hide', { hidden: { attribute: 'status', value: 'GONE' } }, {}, '312'],
    [
      'hide from keywords',
      { ...RULES, hidden: { attribute: 'status', value: 'GONE' } },
      { q: 'alpha' },
      '1',
    ],
    [
      'show to a filter',
      { ...RULES, hidden: { attribute: 'status', value: 'GONE' } },
      { filter: 'name sw "alpha"' },
      '4',
    ],
    [
      'show to a search',
      { ...RULES, hidden: { attribute: 'status', value: 'GONE' } },
      { search: 'name sw "alpha"' },
      '14',
    ],
  ] satisfies readonly [string, QueryRules, Readonly<Record<string, unknown>>, string][])(
    '%s',
    (_name, rules, params, want) => {
      expect(ids(params, rules)).toBe(want);
    },
  );

  it.each([
    [{ q: 'a', filter: 'id pr' }, 'q', 'q: cannot be combined with filter'],
    [{ search: 'id pr', filter: 'id pr' }, 'search', 'search: cannot be combined with filter'],
  ])('refuse %j together, where they shut each other out', (params, parameter, cause) => {
    expect(() => ids(params, { ...RULES, exclusive: true })).toThrow(
      expect.objectContaining({
        code: 'not_combinable',
        parameter,
        status: 400,
        errorCode: 'E0000033',
        causes: [cause],
      }),
    );
  });
});
