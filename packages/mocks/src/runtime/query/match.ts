import type { Json, JsonObject } from '../json.js';
import { compare } from './compare.js';
import type { Filter } from './expression.js';
import { valuesAt } from './read.js';

/** Whether a thing is what an expression describes. Of a list, one item that fits is enough. */
export function matches(item: Json, filter: Filter, ignoresCase: boolean): boolean {
  switch (filter.op) {
    case 'and':
      return filter.filters.every((one) => matches(item, one, ignoresCase));
    case 'or':
      return filter.filters.some((one) => matches(item, one, ignoresCase));
    case 'not':
      return !matches(item, filter.filter, ignoresCase);
    case '[]':
      return valuesAt(item, filter.attrPath).some((one) =>
        matches(one, filter.valFilter, ignoresCase),
      );
    default: {
      const values = valuesAt(item, filter.attrPath);
      const wanted = 'compValue' in filter ? filter.compValue : undefined;
      if (filter.op === 'ne') {
        return values.every((value) => compare('ne', value, wanted, ignoresCase));
      }
      return values.some((value) => compare(filter.op, value, wanted, ignoresCase));
    }
  }
}

/** Whether one of the attributes starts with, or contains, a keyword; in any case. */
export function hasKeyword(
  item: JsonObject,
  keyword: string,
  {
    attributes,
    match,
  }: { readonly attributes: readonly string[]; readonly match: 'startsWith' | 'contains' },
): boolean {
  const wanted = keyword.toLowerCase();
  return attributes
    .flatMap((path) => valuesAt(item, path))
    .some((value) => typeof value === 'string' && value.toLowerCase()[startsOr(match)](wanted));
}

function startsOr(match: 'startsWith' | 'contains'): 'startsWith' | 'includes' {
  return match === 'contains' ? 'includes' : match;
}
