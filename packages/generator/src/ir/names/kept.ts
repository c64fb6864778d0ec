import type { Api, Operation } from '../types.js';

/** The names that things had before: of an older description, or of the last generation. */
export interface KeptNames {
  /** Schema name -> type name. */
  readonly models: ReadonlyMap<string, string>;
  /** What requests are recognised by -> function names. More than one where x-okta-multi-operation has several. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
  /** Tag -> namespace. */
  readonly areas: ReadonlyMap<string, string>;
}

export const nothingKept: KeptNames = {
  models: new Map(),
  operations: new Map(),
  areas: new Map(),
};

/** The names of an API, for another description of it: what is new there takes none of them away. */
export function namesOf({
  models,
  operations,
  areas,
}: Pick<Api, 'models' | 'operations' | 'areas'>): KeptNames {
  const byRoute = new Map<string, string[]>();
  for (const operation of operations) {
    const route = routeOf(operation);
    byRoute.set(route, [...(byRoute.get(route) ?? []), operation.id]);
  }
  return {
    models: new Map(models.map(({ schemaName, name }) => [schemaName, name])),
    operations: byRoute,
    areas: new Map(areas.map(({ tag, namespace }) => [tag, namespace])),
  };
}

/** What requests are recognised by; what a path parameter is called is not part of it. */
export function routeOf({
  method,
  path,
  fixedQuery,
}: Pick<Operation, 'method' | 'path' | 'fixedQuery'>): string {
  const query = fixedQuery.map(({ name, value }) => `${name}=${value}`).join('&');
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}?${query}`;
}
