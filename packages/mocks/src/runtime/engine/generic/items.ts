import type { JsonObject } from '../../json.js';
import type { OperationFacts } from '../facts.js';
import { validationFailed } from '../fault.js';
import { findId } from '../locate.js';
import { merge, only, without, withoutRemoved } from '../merge.js';
import { factsOf } from '../models.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import { rulesOf, type Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { make, sentObject } from './make.js';
import type { ItemOperation } from './operation.js';

/** An item that was found. */
interface Found {
  readonly id: string;
  readonly path: string;
  readonly item: JsonObject;
}

/** The item that the path names. Throws `E0000007` where there is none. */
function find(
  { target, param = '' }: OperationFacts,
  params: Params,
  simulation: Simulation,
): Found {
  const collection = fill(target, params);
  const id = findId(String(params[param]), target, collection, simulation);
  const item = simulation.world.store.collection(collection).get(id) ?? {};
  return { id, item, path: `${collection}/${encodeURIComponent(id)}` };
}

/** `POST /groups`. */
export const create: ItemOperation = (operation, params, simulation) => {
  const { target, model, body, status } = operation;
  const path = fill(target, params);
  const sent = withoutRemoved(sentObject(params, body), operation.removedByNull);
  const item = make({ target, path, model, sent }, simulation);
  const id = idOf(item, operation, simulation);
  const items = simulation.world.store.collection(path);
  if (items.has(id)) {
    throw validationFailed('id', [`An object with this field already exists: ${id}`]);
  }
  items.set(id, item);
  const itemPath = `${path}/${encodeURIComponent(id)}`;
  return { status, body: show(target, itemPath, item, simulation) };
};

export function idOf(
  item: JsonObject,
  { target, model }: Pick<OperationFacts, 'target' | 'model'>,
  simulation: Simulation,
): string {
  const { id = 'id' } = factsOf(model, item, simulation.models);
  return rulesOf(simulation, target).idOf?.(item) ?? String(item[id]);
}

/** `GET /groups/{groupId}`. */
export const read: ItemOperation = (operation, params, simulation) => {
  const { path, item } = find(operation, params, simulation);
  const body = show(operation.target, path, item, simulation);
  return { status: operation.status, body };
};

/** `PUT /groups/{groupId}`: replaces the thing. Properties that are always there, or that only the API sets, are kept. */
export const replace: ItemOperation = (operation, params, simulation) =>
  write(operation, params, simulation, (old, given) => {
    const sent = withoutRemoved(given, operation.removedByNull);
    if (rulesOf(simulation, operation.target).putMerges === true) return { ...old, ...sent };
    const { expected, readOnly } = factsOf(operation.model, old, simulation.models);
    return { ...only(old, [...expected, ...readOnly, ...BY, ...KEPT]), ...sent };
  });

/** Properties that only the API sets, though the description does not mark them readOnly. */
const BY = ['createdBy', 'lastUpdatedBy', 'system'];

/** Properties that a PUT does not remove, though the description does not say that the API sets them. */
const KEPT = [
  'id',
  'type',
  'status',
  'verificationStatus',
  'created',
  'createdDate',
  'lastUpdated',
  'lastUpdate',
  'default',
  'isDefault',
];

/** `POST /users/{userId}`: merges what was sent into the thing. */
export const update: ItemOperation = (operation, params, simulation) =>
  write(operation, params, simulation, (old, sent) => merge(old, sent, operation.removedByNull));

function write(
  operation: OperationFacts,
  params: Params,
  simulation: Simulation,
  change: (old: JsonObject, sent: JsonObject) => JsonObject,
): Reply {
  const { target, model, body, status } = operation;
  const { world } = simulation;
  const { id, path, item } = find(operation, params, simulation);
  const { readOnly } = factsOf(model, item, simulation.models);
  const sent = without(sentObject(params, body), [...readOnly, ...BY, '_links', '_embedded']);
  const changed = {
    ...change(item, sent),
    ...('lastUpdated' in item && { lastUpdated: world.clock.iso() }),
  };
  world.store.collection(fill(target, params)).set(id, changed);
  return {
    status,
    ...(model !== undefined && { body: show(target, path, changed, simulation) }),
  };
}

/** `DELETE /groups/{groupId}`, with all that is below it. */
export const remove: ItemOperation = (operation, params, simulation) => {
  const { target, status } = operation;
  const { world } = simulation;
  const { id, path } = find(operation, params, simulation);
  rulesOf(simulation, target).beforeDelete?.(id, world, path);
  world.store.collection(fill(target, params)).delete(id);
  return { status };
};

/** `DELETE /users/{userId}/grants`. */
export const clear: ItemOperation = ({ target, status }, params, { world }) => {
  const items = world.store.collection(fill(target, params));
  for (const id of items.ids()) items.delete(id);
  return { status };
};

/** `POST /zones/{zoneId}/lifecycle/activate`. */
export const transition: ItemOperation = (operation, params, simulation) => {
  const { target, model, to, status } = operation;
  const { world } = simulation;
  const { id, path, item } = find(operation, params, simulation);
  const changed = {
    ...item,
    status: to,
    ...('lastUpdated' in item && { lastUpdated: world.clock.iso() }),
  };
  world.store.collection(fill(target, params)).set(id, changed);
  const body = model === undefined ? {} : show(target, path, changed, simulation);
  return status === 204 ? { status } : { status, body };
};
