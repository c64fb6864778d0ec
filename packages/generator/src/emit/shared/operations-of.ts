import { groupBy } from '../../basics/group-by.js';
import type { Api, Area, Operation } from '../../ir/types.js';

/** The operations of one area, sorted as in the IR. */
export function operationsOf({ operations }: Api, area: Area): readonly Operation[] {
  const byArea = operationsByArea.get(operations) ?? groupBy(operations, (each) => each.area);
  operationsByArea.set(operations, byArea);
  return byArea.get(area.tag) ?? [];
}

/** Every emitter asks for every area. */
const operationsByArea = new WeakMap<
  readonly Operation[],
  ReadonlyMap<string, readonly Operation[]>
>();

/** The path with its fixed query string, as it stands in the description. */
export function pathKey({ path, fixedQuery }: Operation): string {
  const query = fixedQuery.map(({ name, value }) => `${name}=${value}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}
