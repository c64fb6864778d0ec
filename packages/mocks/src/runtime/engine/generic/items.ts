import type { JsonObject } from '../../json.js';
import type { ModelFacts, OperationFacts } from '../facts.js';
import { validationFailed } from '../fault.js';
import { findId } from '../locate.js';
import { withoutRemoved } from '../merge.js';
import { factsOf } from '../models.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import { rulesOf, type Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { make, sentObject } from './make.js';
import type { ItemOperation } from './operation.js';
import { rewritten, settle } from './settle.js';

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
  const made = make({ target, path, model, sent }, simulation);
  const id = idOf(made, operation, simulation);
  const items = simulation.world.store.collection(path);
  if (items.has(id)) {
    throw validationFailed('id', [`An object with this field already exists: ${id}`]);
  }
  const itemPath = `${path}/${encodeURIComponent(id)}`;
  const writing = { target, path: itemPath, model, sent, before: undefined };
  const item = settle(made, { ...writing, kind: 'create' }, simulation);
  refuseBlank(item, factsOf(model, item, simulation.models));
  items.set(id, item);
  return { status, body: show(target, itemPath, item, simulation, true) };
};

/** Refuses a new item that lacks what every answer has: the client has not sent it, and Okta has no default. */
function refuseBlank(item: JsonObject, { expected }: ModelFacts): void {
  const blank = expected.find((name) => !name.startsWith('_') && item[name] === undefined);
  if (blank === undefined) return;
  throw validationFailed(blank, [`${blank}: The field cannot be left blank`]);
}

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

/** `PUT /groups/{groupId}`: replaces the thing. What the server made stays. */
export const replace: ItemOperation = (operation, params, simulation) =>
  write('replace', operation, params, simulation);

/** `POST /users/{userId}`: merges what was sent into the thing. */
export const update: ItemOperation = (operation, params, simulation) =>
  write('update', operation, params, simulation);

function write(
  kind: 'replace' | 'update',
  operation: OperationFacts,
  params: Params,
  simulation: Simulation,
): Reply {
  const { target, model, body, status, removedByNull } = operation;
  const { world } = simulation;
  const { id, path, item } = find(operation, params, simulation);
  const sent = sentObject(params, body);
  const writing = { target, path, model, sent, before: item, removedByNull };
  const changed = rewritten(kind, writing, simulation);
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
