import { checks } from './generated/http/checks.js';
import { routes } from './generated/http/routes.js';
import type * as requests from './generated/requests.js';
import { createMatcher } from './runtime/http/matcher.js';
import { readRoutes } from './runtime/http/route-table.js';
import { createTableMatcher } from './runtime/http/table-matcher.js';
import { pathMatcher } from './runtime/http/path-matcher.js';
import type {
  MatcherOptions,
  PathMatcher,
  PathMatcherOptions,
  RequestMatcher,
} from './runtime/http/types.js';
import type { RequestValidator } from './runtime/types.js';

export type {
  BadRequestReason,
  HeaderRecord,
  InvalidMatch,
  MatchableOperation,
  MatcherOptions,
  MatchOf,
  PathMatch,
  PathMatcher,
  PathMatcherOptions,
  Refusal,
  RequestIssue,
  RequestMatcher,
  RequestParts,
  RequestPlace,
  ValidMatch,
} from './runtime/http/types.js';

/** Request validators under their own names, such as a module's namespace object, or in an array. */
export type RequestValidators =
  Readonly<Record<string, RequestValidator<unknown>>> | readonly RequestValidator<unknown>[];

/** The params of the operations that have a validator in `V`, by operationId: of any, where `V` is an array. */
export type OperationsOf<V> = V extends readonly unknown[]
  ? Record<string, Readonly<Record<string, unknown>>>
  : {
      [
        Name in keyof V as Name extends `${infer Id}Request` ? Id : never
      ]: V[Name] extends RequestValidator<infer Params, unknown> ? Params : never;
    };

/** The params of every operation, by operationId. */
export type AllOperations = OperationsOf<typeof requests>;

/**
 * A matcher of every operation: it says what a request to Okta is, and whether Okta would take it.
 *
 * @throws {TypeError} for options that cannot be meant.
 */
export function createRequestMatcher(options?: MatcherOptions): RequestMatcher<AllOperations> {
  return typed<AllOperations>(createTableMatcher(routes, checks, options));
}

/**
 * A matcher of paths: it says at once which operation a request is, and reads neither headers nor bodies. It is for routers and for
 * names in metrics.
 *
 * @throws {TypeError} for options that cannot be meant.
 */
export function createPathMatcher(options?: PathMatcherOptions): PathMatcher {
  return pathMatcher(readRoutes(routes), options);
}

/**
 * A matcher of some operations, which keeps a bundle small and lets nothing else through: any other operation is not found.
 *
 * @param validators `{ getUserRequest, createUserRequest }`, or all of an area: `import * as user from '@oktaforge/validators/user'`.
 * @throws {TypeError} for options that cannot be meant, and for a validator of an operation that the API does not have.
 */
export function createRequestMatcherFor<V extends RequestValidators>(
  validators: V,
  options?: MatcherOptions,
): RequestMatcher<OperationsOf<V>> {
  return typed(createMatcher(readRoutes(routes), Object.values(validators), options));
}

/** A validator's own type says which params it checks; the matcher knows it by its operationId only. */
function typed<Operations>(matcher: object): RequestMatcher<Operations> {
  return matcher as RequestMatcher<Operations>;
}
