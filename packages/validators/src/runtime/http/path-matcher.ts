import { remember } from '../once.js';
import { readSettings } from './options.js';
import { fieldsFor, findPath, withMethod } from './paths.js';
import { Refused } from './refusal.js';
import type { Route } from './routes.js';
import type { MatchableOperation, PathMatch, PathMatcher, PathMatcherOptions } from './types.js';
import { readFields, splitUrl } from './url.js';
import { unknownVariant, withQuery } from './variants.js';

/** A matcher that reads nothing but method and URL. */
export function pathMatcher(
  routes: readonly Route[],
  options: PathMatcherOptions = {},
): PathMatcher {
  const { basePath } = readSettings(options);
  return {
    match(method, url) {
      try {
        return matchPath(routes, method, url, basePath);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error.refusal;
      }
    },
  };
}

function matchPath(
  routes: readonly Route[],
  method: string,
  url: string,
  basePath: string,
): PathMatch {
  const { path, query } = splitUrl(url);
  const { segments, here } = findPath(routes, path, basePath);
  const variants = withMethod(here, method);
  const possible = variants.length === 1 ? variants : withQuery(variants, readFields(query));
  const [first] = possible;
  if (first === undefined) throw unknownVariant(variants);
  const { operation, parameters } = knownOf(first);
  const params: Record<string, string> = {};
  for (const { name, index } of parameters) params[name] = segments[index] ?? '';
  const operations =
    possible.length === 1 ? [operation] : possible.map((route) => knownOf(route).operation);
  return { outcome: 'matched', ok: true, operations, params };
}

interface Known {
  readonly operation: MatchableOperation;
  /** Parameters of the path, by the numbers of their segments. */
  readonly parameters: readonly { readonly name: string; readonly index: number }[];
}

const knownOf = /* @__PURE__ */ remember((route: Route): Known => {
  const { id, method, path } = route;
  return {
    operation: { operationId: id, method, path },
    parameters: fieldsFor(route).flatMap(({ name, index }) =>
      index === undefined ? [] : [{ name, index }],
    ),
  };
});
