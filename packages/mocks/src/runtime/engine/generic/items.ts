import type { JsonObject } from '../../json.js';
import type { World } from '../../world/types.js';
import { type Knowledge, rulesOf } from '../context.js';
import type { OperationFacts } from '../facts.js';
import { validationFailed } from '../fault.js';
import { findId } from '../locate.js';
import { merge, only, without } from '../merge.js';
import { factsOf } from '../models.js';
import { fill } from '../paths.js';
import { show } from '../show.js';
import type { Reply } from '../types.js';
import type { ItemOperation } from './operation.js';
import { make, sentObject } from './make.js';

type Params = Readonly<Record<string, unknown>>;

/** Where an item is. */
interface Found {
  readonly id: string;
  readonly path: string;
  readonly item: JsonObject;
}

/** The item that the path names. Throws `E0000007` where there is none. */
function find(
  { target, param = '' }: OperationFacts,
  params: Params,
  knowledge: Knowledge,
  world: World,
): Found {
  const collection = fill(target, params);
  const id = findId(String(params[param]), target, collection, knowledge, world);
  const item = world.store.collection(collection).get(id) ?? {};
  return { id, item, path: `${collection}/${encodeURIComponent(id)}` };
}

/** `POST /groups`. */
export const create: ItemOperation = (operation, params, knowledge, world) => {
  const { target, model, body, status } = operation;
  const path = fill(target, params);
  const sent = sentObject(params, body);
  const item = make({ target, path, model, sent }, knowledge, world);
  const id = idOf(item, operation, knowledge);
  const items = world.store.collection(path);
  if (items.has(id)) {
    throw validationFailed('id', [`An object with this field already exists: ${id}`]);
  }
  items.set(id, item);
  const own = `${path}/${encodeURIComponent(id)}`;
  return { status, body: show(target, own, item, knowledge, world) };
};

export function idOf(
  item: JsonObject,
  { target, model }: Pick<OperationFacts, 'target' | 'model'>,
  knowledge: Knowledge,
): string {
  const { id = 'id' } = factsOf(model, item, knowledge.models);
  return rulesOf(knowledge, target).idOf?.(item) ?? String(item[id]);
}

/** `GET /groups/{groupId}`. */
export const read: ItemOperation = (operation, params, knowledge, world) => {
  const { path, item } = find(operation, params, knowledge, world);
  const body = show(operation.target, path, item, knowledge, world);
  return { status: operation.status, body };
};

/** `PUT /groups/{groupId}`: what was not sent is gone, but for what is always there and what only the API sets. */
export const replace: ItemOperation = (operation, params, knowledge, world) =>
  write(operation, params, knowledge, world, (old, sent) => {
    if (rulesOf(knowledge, operation.target).putMerges === true) return { ...old, ...sent };
    const { expected, readOnly } = factsOf(operation.model, old, knowledge.models);
    return { ...only(old, [...expected, ...readOnly, ...BY]), ...sent };
  });

/** What the description forgets to say that only the API sets. */
const BY = ['createdBy', 'lastUpdatedBy', 'system'];

/** `POST /users/{userId}`: what was not sent stays. */
export const update: ItemOperation = (operation, params, knowledge, world) =>
  write(operation, params, knowledge, world, merge);

function write(
  operation: OperationFacts,
  params: Params,
  knowledge: Knowledge,
  world: World,
  change: (old: JsonObject, sent: JsonObject) => JsonObject,
): Reply {
  const { target, model, body, status } = operation;
  const { id, path, item } = find(operation, params, knowledge, world);
  const { readOnly } = factsOf(model, item, knowledge.models);
  const sent = without(sentObject(params, body), [...readOnly, ...BY, '_links', '_embedded']);
  const changed = {
    ...change(item, sent),
    ...('lastUpdated' in item && { lastUpdated: world.clock.iso() }),
  };
  world.store.collection(fill(target, params)).set(id, changed);
  return {
    status,
    ...(model !== undefined && { body: show(target, path, changed, knowledge, world) }),
  };
}

/** `DELETE /groups/{groupId}`, with all that is below it. */
export const remove: ItemOperation = (operation, params, knowledge, world) => {
  const { target, status } = operation;
  const { id, path } = find(operation, params, knowledge, world);
  rulesOf(knowledge, target).beforeDelete?.(id, world, path);
  world.store.collection(fill(target, params)).delete(id);
  return { status };
};

/** `DELETE /users/{userId}/grants`. */
export const clear: ItemOperation = ({ target, status }, params, _knowledge, world) => {
  const items = world.store.collection(fill(target, params));
  for (const id of items.ids()) items.delete(id);
  return { status };
};

/** `POST /zones/{zoneId}/lifecycle/activate`. */
export const transition: ItemOperation = (operation, params, knowledge, world) => {
  const { target, model, to, status } = operation;
  const { id, path, item } = find(operation, params, knowledge, world);
  const changed = {
    ...item,
    status: to,
    ...('lastUpdated' in item && { lastUpdated: world.clock.iso() }),
  };
  world.store.collection(fill(target, params)).set(id, changed);
  const body = model === undefined ? {} : show(target, path, changed, knowledge, world);
  return status === 204 ? { status } : { status, body };
};
