import { remember } from '../once.js';
import type { CheckTable } from '../table/types.js';
import { matcherWith } from './matcher.js';
import { type CheckedRoute, type RouteTable, readRoutes } from './route-table.js';
import { tableValidators } from './table-validators.js';
import type { MatcherOptions, RequestMatcher } from './types.js';

/** A matcher of all operations of an API, whose routes and checks are data. */
export function createTableMatcher(
  table: RouteTable,
  checks: CheckTable,
  options?: MatcherOptions,
): RequestMatcher<Record<string, Readonly<Record<string, unknown>>>> {
  const routes = readRoutes(table);
  return matcherWith(routes, validatorsOf(checks)(routes), options);
}

/** Matchers of the same tables share what they have made. */
const validatorsOf = /* @__PURE__ */ remember((checks: CheckTable) =>
  remember((routes: readonly CheckedRoute[]) => tableValidators(routes, checks)),
);
