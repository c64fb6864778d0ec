import type { Json, JsonObject } from '../json.js';
import { order } from './compare.js';
import { QueryFault, quote } from './fault.js';
import { valuesAt } from './read.js';

/**
 * Puts items in the order that `sortBy` and `sortOrder` ask for: `asc` unless told otherwise, those
 * without the attribute last, those with the same value by id.
 *
 * @param allowed Attributes that may be named; absent: any.
 * @throws {QueryFault} for an attribute that may not be named and an order that there is not.
 */
export function sortItems(
  items: readonly JsonObject[],
  sortBy: string,
  sortOrder: string,
  allowed?: readonly string[],
): readonly JsonObject[] {
  if (allowed !== undefined && !allowed.includes(sortBy)) {
    throw new QueryFault(
      'unsupported_attribute',
      'sortBy',
      `unsupported attribute ${quote(sortBy)}`,
    );
  }
  const direction = directionOf(sortOrder);
  return items
    .map((item) => ({ item, value: valuesAt(item, sortBy)[0], id: item['id'] ?? '' }))
    .sort((a, b) => byValue(a.value, b.value, direction) || (order(a.id, b.id, false) ?? 0))
    .map(({ item }) => item);
}

function directionOf(sortOrder: string): 1 | -1 {
  const lower = sortOrder.toLowerCase();
  if (lower === 'asc') return 1;
  if (lower === 'desc') return -1;
  throw new QueryFault(
    'invalid_sort',
    'sortOrder',
    `expected asc or desc, not ${quote(sortOrder)}`,
  );
}

function byValue(a: Json | undefined, b: Json | undefined, direction: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return direction * (order(a, b, true) ?? rank(a) - rank(b));
}

const TYPES = ['boolean', 'number', 'string', 'object'];

/** Values are grouped by type, so that the order does not depend on the input's. */
function rank(value: Json): number {
  return TYPES.indexOf(typeof value);
}
