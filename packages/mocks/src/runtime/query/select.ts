import type { Json, JsonObject } from '../json.js';
import { readExpression } from './expression.js';
import { hasKeyword, matches } from './match.js';
import { valuesAt } from './read.js';
import type { AttributeRules, QueryRules } from './rules.js';

type Params = Readonly<Record<string, unknown>>;

/**
 * The things that a query asks for with `q`, `filter`, `search`, `sortBy` and `sortOrder`, in its order.
 * Throws {@link QueryFault} for expressions that cannot be read, or use what the rules do not allow.
 */
export function select(
  items: readonly JsonObject[],
  params: Params,
  rules: QueryRules,
): readonly JsonObject[] {
  const { filter, search, q } = rules;
  const chosen = byExpression(
    byExpression(items, 'filter', params, filter),
    'search',
    params,
    search,
  );
  const keyword = params['q'];
  const found =
    q === undefined || typeof keyword !== 'string' || keyword === ''
      ? chosen
      : chosen.filter((item) => hasKeyword(item, keyword, q)).slice(0, q.limit);
  return sorted(found, params);
}

function byExpression(
  items: readonly JsonObject[],
  parameter: 'filter' | 'search',
  params: Params,
  rules: AttributeRules | undefined,
): readonly JsonObject[] {
  const text = params[parameter];
  if (rules === undefined || typeof text !== 'string' || text === '') return items;
  const expression = readExpression(text, parameter, rules);
  return items.filter((item) => matches(item, expression, rules.ignoresCase === true));
}

/** By the first value of the attribute; things without one come last. */
function sorted(items: readonly JsonObject[], params: Params): readonly JsonObject[] {
  const { sortBy, sortOrder } = params;
  if (typeof sortBy !== 'string') return items;
  const direction = String(sortOrder).toLowerCase().startsWith('desc') ? -1 : 1;
  const keyed = items.map((item) => [item, keyOf(valuesAt(item, sortBy)[0])] as const);
  return keyed.toSorted(([, a], [, b]) => order(a, b, direction)).map(([item]) => item);
}

type Key = string | number | undefined;

function keyOf(value: Json | undefined): Key {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function order(a: Key, b: Key, direction: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -direction : direction;
}
