import { parametersOf, shapeOf } from '../shape.js';
import type { OperationFacts } from './facts.js';
import type { Call, Handler, Params } from './types.js';
import type { AnyRouteHandler, Changes, Route, RouteCall } from './route-types.js';

/**
 * Finds the value of each operation in tables by route (`POST /api/v1/users/{userId}`). Okta keeps methods and paths, but
 * names operations and parameters anew. Routes that the description does not have are left out.
 */
export function byOperation<T, Bound>(
  tables: readonly (Readonly<Record<Route, T>> | undefined)[],
  operations: readonly OperationFacts[],
  bind: (value: T, route: string, operation: OperationFacts) => Bound,
): ReadonlyMap<string, Bound> {
  const byShape = new Map(
    tables.flatMap((table) =>
      Object.entries<T>(table ?? {}).map(([route, value]) => [shapeOf(route), { route, value }]),
    ),
  );
  const bound = new Map<string, Bound>();
  for (const operation of operations) {
    const found = byShape.get(shapeOf(`${operation.method} ${operation.path}`));
    if (found !== undefined) bound.set(operation.id, bind(found.value, found.route, operation));
  }
  return bound;
}

/** Makes a handler of a route one of an operation: params get the names that the route has for them. */
export function handlerFor(
  handler: AnyRouteHandler,
  route: string,
  operation: OperationFacts,
): Handler {
  const theirs = parametersOf(operation.path);
  const names = parametersOf(route).map((ours, i) => [ours, theirs[i] ?? ours] as const);
  return (call) => handler(routeCall(call, names));
}

type Names = readonly (readonly [ours: string, theirs: string])[];

function routeCall(call: Call, names: Names): RouteCall {
  const { params, operation } = call;
  const bodyName = operation.body;
  const inPath = names.map(([ours, theirs]) => [ours, String(params[theirs])] as const);
  const isElsewhere = new Set([bodyName, ...names.map(([, theirs]) => theirs)]);
  const others = Object.entries(params).filter(([name]) => !isElsewhere.has(name));
  return {
    ...call,
    params: Object.fromEntries(inPath),
    query: Object.fromEntries(others),
    sent: bodyName === undefined ? undefined : params[bodyName],
    generic: (changes) =>
      call.generic(changes === undefined ? undefined : changed(params, changes, names, bodyName)),
  };
}

function changed(
  params: Params,
  { path = {}, body }: Changes,
  names: Names,
  bodyName: string | undefined,
): Params {
  const inPath = Object.entries(path).map(([name, value]) => [
    names.find(([ours]) => ours === name)?.[1] ?? name,
    value,
  ]);
  return {
    ...params,
    ...Object.fromEntries(inPath),
    ...(bodyName !== undefined && body !== undefined && { [bodyName]: body }),
  };
}
