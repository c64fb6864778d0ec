import { remember } from '../once.js';
import { fieldsOf, type Field } from './fields.js';
import { Refused } from './refusal.js';
import type { Route } from './routes.js';
import { buildTree } from './trie.js';
import { pathSegments, refuseParameters } from './url.js';

/** What routes are looked up in, made when it is first needed. Matchers of the same routes share it. */
export const treeOf = /* @__PURE__ */ remember(buildTree);
export const fieldsFor: (route: Route) => readonly Field[] = /* @__PURE__ */ remember(fieldsOf);

/** What a path leads to. */
export interface Found {
  readonly segments: readonly string[];
  /** The routes of the path, with any method. */
  readonly here: readonly Route[];
}

/**
 * The routes of a path; none where there is nothing.
 *
 * @throws {Refused} for what another server could take for a different path
 */
export function findPath(routes: readonly Route[], path: string, basePath: string): Found {
  if (!path.startsWith('/', basePath.length) || !path.startsWith(basePath)) throw notFound();
  const { find, depth } = treeOf(routes);
  const below = path.slice(basePath.length);
  const segments = pathSegments(below, depth) ?? [];
  const here = segments.length === 0 ? [] : find(segments);
  refuseParameters(below, (at) =>
    here.some((route) => fieldsFor(route).some(({ index, style }) => index === at && style)),
  );
  return { segments, here };
}

/**
 * The routes with the method, of those at a path.
 *
 * @param offered those of them that may be called
 * @throws {Refused} where the method is not one of theirs
 */
export function withMethod(
  here: readonly Route[],
  method: string,
  offered: readonly Route[] = here,
): readonly Route[] {
  if (offered.length === 0) throw notFound();
  const wanted = effectiveMethod(method);
  const isWanted = (route: Route): boolean => route.method === wanted;
  const variants = here.filter(isWanted);
  if (variants.length > 0 && (offered === here || offered.some(isWanted))) return variants;
  throw methodNotAllowed(method, offered);
}

/** The method in the case that `fetch` uses. HEAD counts as GET. */
function effectiveMethod(method: string): string {
  if (method === 'GET' || method === 'POST') return method;
  const name = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
  return name === 'HEAD' ? 'GET' : name;
}

export function notFound(): Refused {
  const message = 'no operation has this path';
  return new Refused({ outcome: 'not_found', ok: false, status: 404, message });
}

function methodNotAllowed(method: string, offered: readonly Route[]): Refused {
  const methods = new Set(offered.map((route) => route.method));
  if (methods.has('GET')) methods.add('HEAD');
  const allow = [...methods].toSorted();
  const message = `${method.slice(0, 20)} is not allowed here: ${allow.join(', ')}`;
  return new Refused({ outcome: 'method_not_allowed', ok: false, status: 405, allow, message });
}
