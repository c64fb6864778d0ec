import type { JsonObject } from '../../json.js';
import { select } from '../../query/select.js';
import type { OperationFacts } from '../facts.js';
import { notFound } from '../fault.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import { entityOf, rulesOf, type Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import type { ItemOperation } from './operation.js';

/** Items of a page, for operations for which Okta's documentation names no number. */
const LIMIT = { default: 200, max: 200 };

/** `GET /groups`: the items of a collection that the query asks for. */
export const list: ItemOperation = (operation, params, simulation) => {
  const { target } = operation;
  const path = fill(target, params);
  const entries = simulation.world.store.collection(path).entries();
  return pageOf(operation, params, { target, path, entries }, simulation);
};

/** `GET /groups/{groupId}/users`: things of another collection that are assigned. */
export const listAssigned: ItemOperation = (operation, params, simulation) => {
  const { target, refersTo = '' } = operation;
  const { store } = simulation.world;
  const items = store.collection(refersTo);
  const entries = store
    .relation(target)
    .rights(fill(target, params))
    .flatMap((id) => {
      const item = items.get(id);
      return item === undefined ? [] : [[id, item] as const];
    });
  return pageOf(operation, params, { target: refersTo, path: refersTo, entries }, simulation);
};

/** The items that a query selects from. */
export interface Listed {
  /** Template of the items' collection, and its path. */
  readonly target: string;
  readonly path: string;
  readonly entries: readonly (readonly [id: string, item: JsonObject])[];
}

/** The items that the query asks for, not yet cut into pages. An item gets its links when its page is shown. */
export function pageOf(
  { id: operationId, status }: OperationFacts,
  params: Params,
  { target, path, entries }: Listed,
  simulation: Simulation,
): Reply {
  const { world } = simulation;
  const rules = simulation.queries.get(operationId);
  const ids = new Map(entries.map(([id, item]) => [item, id]));
  const all = [...ids.keys()];
  const items = world.store.collection(path);
  const { further } = rulesOf(simulation, target);
  const more = further && ((item: JsonObject) => further(item, world));
  const page = (rules === undefined ? all : select(all, params, rules, more)).map((item) => {
    const id = ids.get(item) ?? '';
    const itemPath = `${path}/${encodeURIComponent(id)}`;
    const sequence = items.sequenceOf(id);
    return { sequence, show: () => show(target, itemPath, item, simulation) };
  });
  const sorted = params['sortBy'] !== undefined;
  return { status, page: { items: page, sorted, limit: rules?.limit ?? LIMIT } };
}

/** `PUT|DELETE /groups/{groupId}/users/{userId}`. */
export const assign: ItemOperation = (operation, params, simulation) => {
  const { target, param = '', refersTo = '', role, status } = operation;
  const { store } = simulation.world;
  const id = String(params[param]);
  if (!store.collection(refersTo).has(id)) throw notFound(id, entityOf(simulation, refersTo));
  const relation = store.relation(target);
  const path = fill(target, params);
  if (role === 'assign') relation.add(path, id);
  else relation.remove(path, id);
  return { status };
};
