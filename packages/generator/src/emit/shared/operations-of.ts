import type { Api, Area, Operation } from '../../ir/types.js';

/** The operations of one area, sorted as in the IR. */
export function operationsOf(api: Api, area: Area): Operation[] {
  return api.operations.filter((operation) => operation.area === area.tag);
}

/** The path with its fixed query string, as it stands in the description. */
export function pathKey({ path, fixedQuery }: Operation): string {
  const query = fixedQuery.map(({ name, value }) => `${name}=${value}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}
