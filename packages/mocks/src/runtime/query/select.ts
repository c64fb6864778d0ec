import type { JsonObject } from '../json.js';
import { compileFilter, type Predicate } from './compile.js';
import { QueryFault } from './fault.js';
import { keywordTest } from './keywords.js';
import { parseFilter } from './parse.js';
import { valuesAt } from './read.js';
import type { AttributeRules, KeywordRules, QueryRules } from './rules.js';
import { sortItems } from './sort.js';

/** The query parameters of an operation, by name. */
export type QueryParams = Readonly<Record<string, unknown>>;

/** Computes attributes for queries that are not stored in the item, such as an application's `user.id`. */
export type FurtherAttributes = (item: JsonObject) => JsonObject;

/**
 * The items that a request asks for, in the order that it asks for. A parameter that the rules do
 * not name is left alone, and so is one that is empty. Sorting is for searches only, as at Okta.
 * Items are returned themselves, not copies; pages are not cut, except to the limit of `q`.
 *
 * @throws {QueryFault} for an expression that cannot be read or asks for what the list does not have.
 */
export function select(
  items: readonly JsonObject[],
  params: QueryParams,
  rules: QueryRules,
  further?: FurtherAttributes,
): readonly JsonObject[] {
  const asked = {
    filter: textOf(params, 'filter'),
    search: textOf(params, 'search'),
    q: textOf(params, 'q'),
  };
  if (rules.exclusive === true) refuseCombination(asked);
  const tests = [
    ...hiding(rules, asked.filter ?? asked.search),
    ...equalities(rules, params),
    ...expression(asked.filter, rules.filter, 'filter'),
    ...expression(asked.search, rules.search, 'search'),
    ...expression(asked.q, rules.q, 'q'),
  ];
  const chosen =
    tests.length === 0
      ? items
      : items.filter((item) => {
          const whole = further === undefined ? item : { ...further(item), ...item };
          return tests.every((holds) => holds(whole));
        });
  return asked.q === undefined ? sorted(chosen, params, rules) : first(chosen, params, rules.q);
}

function textOf(params: QueryParams, name: string): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function refuseCombination(asked: Readonly<Record<string, string | undefined>>): void {
  const names = Object.keys(asked).filter((name) => asked[name] !== undefined);
  const [one, another] = names;
  if (one === undefined || another === undefined) return;
  throw new QueryFault('not_combinable', another, `cannot be combined with ${one}`);
}

function hiding({ hidden }: QueryRules, expressed: string | undefined): readonly Predicate[] {
  if (hidden === undefined || expressed !== undefined) return [];
  return [(item) => !valuesAt(item, hidden.attribute).includes(hidden.value)];
}

function equalities({ equals = {} }: QueryRules, params: QueryParams): readonly Predicate[] {
  return Object.entries(equals).flatMap(([name, path]) => {
    const wanted = textOf(params, name);
    return wanted === undefined ? [] : [(item) => valuesAt(item, path).includes(wanted)];
  });
}

function expression(
  text: string | undefined,
  rules: AttributeRules | KeywordRules | undefined,
  parameter: string,
): readonly Predicate[] {
  if (text === undefined || rules === undefined) return [];
  if ('match' in rules) return [keywordTest(text, rules)];
  return [compileFilter(parseFilter(text, parameter), rules, parameter)];
}

function sorted(
  items: readonly JsonObject[],
  params: QueryParams,
  { sort }: QueryRules,
): readonly JsonObject[] {
  const sortBy = textOf(params, 'sortBy');
  if (sortBy === undefined || textOf(params, 'search') === undefined) return items;
  return sortItems(items, sortBy, textOf(params, 'sortOrder') ?? 'asc', sort);
}

/** Cuts what keywords find to one page. It has no next page, as keywords are for pickers. */
function first(
  items: readonly JsonObject[],
  params: QueryParams,
  rules: KeywordRules | undefined,
): readonly JsonObject[] {
  if (rules?.limit === undefined) return items;
  const asked = Number(params['limit']);
  return items.slice(0, Number.isInteger(asked) && asked > 0 ? asked : rules.limit);
}
