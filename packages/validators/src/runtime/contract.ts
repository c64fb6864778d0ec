/**
 * The subpath `/runtime`: what generated code calls that is part of an application (`oktaforge generate --into`). It is for
 * such code only, which says which number it was generated for.
 */
export * from './index.js';
export { createMatcher } from './http/matcher.js';
export { pathMatcher } from './http/path-matcher.js';
export { readRoutes, type RouteTable } from './http/route-table.js';
export { createTableMatcher } from './http/table-matcher.js';
export type * from './http/routes.js';
export type * from './http/types.js';
export type { CheckTable } from './table/types.js';

/**
 * True for generated code of this number, else what has to be installed for it. The number rises with every change of the
 * runtime that generated code has to follow; `contractNumber` of the generator is the same.
 */
export type Contract<Generated extends number, Install extends string> = Generated extends 1
  ? true
  : Install;
