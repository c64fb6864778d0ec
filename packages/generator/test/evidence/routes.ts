import type { Operation } from '../../src/ir/types.js';
import type { Exchange } from './exchanges.js';

/** Finds the operation of an exchange, by method and path; of several templates the one with more fixed segments. */
export type Router = (exchange: Exchange) => Operation | undefined;

export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations
    .map((operation) => ({ operation, segments: operation.path.split('/') }))
    .toSorted((one, other) => rank(other.operation) - rank(one.operation));
  return ({ method, path, query }) => {
    const segments = path.replace(/\/$/, '').split('/');
    const found = routes.find(
      (route) =>
        route.operation.method === method &&
        fits(route.segments, segments) &&
        route.operation.fixedQuery.every(({ name, value }) => String(query[name]) === value),
    );
    return found?.operation;
  };
}

function rank({ path, fixedQuery }: Operation): number {
  const fixed = path.split('/').filter((segment) => !segment.includes('{'));
  return fixed.length * 10 + fixedQuery.length;
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.includes('{') || part === segments[index])
  );
}
